package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupts while a thread waits for one of the pool's connections, of which there is one. */
class LosslessConnectionsTest {

  private static final HttpRoute ROUTE = new HttpRoute(new HttpHost("http", "127.0.0.1", 1));
  private static final Timeout LONG = Timeout.ofSeconds(60);

  /** A lease that is interrupted; before that, the pool assigns it a connection or does not. */
  private final class InterruptedPool extends PoolingHttpClientConnectionManager {

    private final boolean assigns;

    InterruptedPool(boolean assigns) {
      this.assigns = assigns;
      setMaxTotal(1);
    }

    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, Object state) {
      LeaseRequest request = super.lease(id, route, timeout, state);
      if (interrupted.isDone()) {
        return request;
      }
      LeaseRequest other = assigns ? request : super.lease(id, route, timeout, state);
      return new LeaseRequest() {
        @Override
        public ConnectionEndpoint get(Timeout limit)
            throws InterruptedException, ExecutionException, TimeoutException {
          if (interrupted.complete(null)) {
            throw new InterruptedException();
          }
          return other.get(limit);
        }

        @Override
        public boolean cancel() {
          return other.cancel();
        }
      };
    }
  }

  private final CompletableFuture<Void> interrupted = new CompletableFuture<>();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void returnsTheConnectionThatIsAssignedAtTheMomentOfAnInterrupt() throws Exception {
    try (LosslessConnections connections = new LosslessConnections(new InterruptedPool(true))) {
      ConnectionEndpoint assigned = connections.lease("1", ROUTE, LONG, null).get(LONG);
      assertThat(Thread.interrupted()).isTrue();
      connections.release(assigned, null, TimeValue.ZERO_MILLISECONDS);
      assertThat(connections.lease("2", ROUTE, LONG, null).get(LONG)).isNotNull();
    }
  }

  @Test
  void throwsWhenNoConnectionIsAssignedBeforeAnInterrupt() throws Exception {
    try (LosslessConnections connections = new LosslessConnections(new InterruptedPool(false))) {
      LeaseRequest request = connections.lease("1", ROUTE, LONG, null);
      assertThatThrownBy(() -> request.get(LONG)).isInstanceOf(InterruptedException.class);
    }
  }
}
