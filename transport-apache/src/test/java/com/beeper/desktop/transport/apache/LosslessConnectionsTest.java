package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that end while they wait for a connection of the pool, or for its socket. */
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
  private Runnable released = () -> {};

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
  void closesSocketOfAConnectionThatIsReleasedBeforeItHasOne() throws Exception {
    CompletableFuture<ConnectionEndpoint> leased = new CompletableFuture<>();
    try (ServerSocket server = server();
        LosslessConnections connections = new LosslessConnections(pool(leased, true))) {
      HttpRoute route = route(server);
      ConnectionEndpoint endpoint = connections.lease("1", route, LONG, null).get(LONG);
      leased.complete(endpoint);
      released = () -> connections.release(endpoint, null, TimeValue.ZERO_MILLISECONDS);

      assertThatThrownBy(() -> connections.connect(endpoint, LONG, HttpClientContext.create()))
          .isInstanceOf(IOException.class);

      assertThat(connections.lease("2", route, LONG, null).get(LONG).isConnected())
          .isFalse();
    }
  }

  @Test
  void closesSocketOfAConnectionThatIsReleasedWhenItHasOne() throws Exception {
    CompletableFuture<ConnectionEndpoint> leased = new CompletableFuture<>();
    try (ServerSocket server = server();
        LosslessConnections connections = new LosslessConnections(pool(leased, false))) {
      HttpRoute route = route(server);
      ConnectionEndpoint endpoint = connections.lease("1", route, LONG, null).get(LONG);
      leased.complete(endpoint);
      connections.connect(endpoint, LONG, HttpClientContext.create());

      connections.release(endpoint, null, TimeValue.ZERO_MILLISECONDS);

      try (Socket accepted = server.accept()) {
        accepted.setSoTimeout(60_000);
        assertThat(accepted.getInputStream().read()).isEqualTo(-1);
      }
      assertThat(connections.lease("2", route, LONG, null).get(LONG).isConnected())
          .isFalse();
    }
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static HttpRoute route(ServerSocket server) {
    return new HttpRoute(new HttpHost("http", "some.test", server.getLocalPort()));
  }

  /**
   * Returns a pool in which a request is cancelled while it looks up its host, the last step before
   * its connection gets a socket. As the library does, this closes the connection and releases it.
   */
  private HttpClientConnectionManager pool(
      CompletableFuture<ConnectionEndpoint> leased, boolean releases) {
    DnsResolver resolver = new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        leased.join().close(CloseMode.IMMEDIATE);
        if (releases) {
          released.run();
        }
        return new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 1})};
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
    return new PoolingHttpClientConnectionManager(
        new DefaultHttpClientConnectionOperator(
            proxy -> DirectSocketFactory.create(), null, resolver, scheme -> null),
        PoolConcurrencyPolicy.STRICT,
        PoolReusePolicy.LIFO,
        null,
        StrictConnection::create);
  }

  @Test
  void throwsWhenNoConnectionIsAssignedBeforeAnInterrupt() throws Exception {
    try (LosslessConnections connections = new LosslessConnections(new InterruptedPool(false))) {
      LeaseRequest request = connections.lease("1", ROUTE, LONG, null);
      assertThatThrownBy(() -> request.get(LONG)).isInstanceOf(InterruptedException.class);
    }
  }
}
