package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of the classic client, of which none is lost.
 *
 * <ul>
 *   <li>The library's pool can assign a connection to a thread that is interrupted at the same moment;
 *       the thread then reports the interrupt, and the connection is never returned. Here, such a thread
 *       receives the connection, and remains interrupted, which ends its call and returns the connection.
 *   <li>A connection that is discarded while it gets its socket counts as closed, and the library never
 *       closes the socket: it ignores what closes it later. Here, the socket is closed as well.
 * </ul>
 */
final class LosslessConnections implements HttpClientConnectionManager {

  /** What the current thread opens. */
  private static final ThreadLocal<Opening> CURRENT = new ThreadLocal<>();

  private final HttpClientConnectionManager pool;

  /** What has been opened for a lease, until its end. */
  private final Map<ConnectionEndpoint, Opening> opened = new ConcurrentHashMap<>();

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
    Opening opening = opened.remove(endpoint);
    pool.release(endpoint, newState, validDuration);
    if (opening != null && TimeValue.ZERO_MILLISECONDS.equals(validDuration)) {
      // The pool does not use the connection again, because it has expired.
      opening.discard();
    }
  }

  @Override
  public void connect(ConnectionEndpoint endpoint, TimeValue connectTimeout, HttpContext context)
      throws IOException {
    Opening opening = new Opening();
    opened.put(endpoint, opening);
    CURRENT.set(opening);
    boolean connected = false;
    try {
      pool.connect(endpoint, connectTimeout, context);
      connected = true;
    } finally {
      CURRENT.remove();
      if (!connected) {
        opened.remove(endpoint, opening);
        opening.discard();
      }
    }
  }

  /** Registers a socket that the current thread has created. */
  static void created(Socket socket) {
    Opening opening = CURRENT.get();
    if (opening != null) {
      opening.add(socket);
    }
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

  /** The socket of one connection. The library closes those of addresses that it has tried before. */
  private static final class Opening {

    private @Nullable Socket socket;
    private boolean discarded;

    synchronized void add(Socket created) {
      socket = created;
      if (discarded) {
        Closer.closeQuietly(created);
      }
    }

    synchronized void discard() {
      discarded = true;
      Closer.closeQuietly(socket);
    }
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
