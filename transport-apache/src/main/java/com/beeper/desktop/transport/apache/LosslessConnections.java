package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of the classic client, of which none is lost when a thread is interrupted. The
 * library's pool can assign a connection to a thread that is interrupted at the same moment; the thread
 * then reports the interrupt, and the connection is never returned. Here, such a thread receives the
 * connection, and remains interrupted, which ends its call and returns the connection.
 */
final class LosslessConnections implements HttpClientConnectionManager {

  private final HttpClientConnectionManager pool;

  LosslessConnections(HttpClientConnectionManager pool) {
    this.pool = pool;
  }

  @Override
  public LeaseRequest lease(
      String id, HttpRoute route, Timeout requestTimeout, @Nullable Object state) {
    return new Lease(pool.lease(id, route, requestTimeout, state));
  }

  @Override
  public void release(
      ConnectionEndpoint endpoint, @Nullable Object newState, TimeValue validDuration) {
    pool.release(endpoint, newState, validDuration);
  }

  @Override
  public void connect(ConnectionEndpoint endpoint, TimeValue connectTimeout, HttpContext context)
      throws IOException {
    pool.connect(endpoint, connectTimeout, context);
  }

  @Override
  public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
    pool.upgrade(endpoint, context);
  }

  @Override
  public void close(CloseMode closeMode) {
    pool.close(closeMode);
  }

  @Override
  public void close() throws IOException {
    pool.close();
  }

  /** The wait of one thread for a connection. */
  private record Lease(LeaseRequest request) implements LeaseRequest {

    @Override
    public ConnectionEndpoint get(Timeout timeout)
        throws InterruptedException, ExecutionException, TimeoutException {
      try {
        return request.get(timeout);
      } catch (InterruptedException e) {
        if (request.cancel()) {
          throw e;
        }
        // The pool has assigned a connection in the meantime, which the request returns at once.
        ConnectionEndpoint endpoint = request.get(timeout);
        Thread.currentThread().interrupt();
        return endpoint;
      }
    }

    @Override
    public boolean cancel() {
      return request.cancel();
    }
  }
}
