package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small transport over sockets, which keeps the contract, unless it is told to break it in a
 * certain way.
 */
final class SocketTransport implements Transport {

  private static final Set<String> USUAL_METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final SocketSetup setup;
  private final SocketPool pool;
  private final Set<SocketExchange> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  SocketTransport(TransportSettings settings, Set<Fault> faults) {
    this.setup = new SocketSetup(settings, faults);
    this.pool = new SocketPool(setup);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted() && !setup.has(Fault.IGNORES_EARLY_INTERRUPTS)) {
      throw new InterruptedException("interrupted before");
    }
    if (closed && !setup.has(Fault.WORKS_WHEN_CLOSED)) {
      throw new IllegalStateException("the transport is closed");
    }
    if (request.cancelSignal().isCancelled() && !setup.has(Fault.IGNORES_EARLY_SIGNALS)) {
      throw new TransportException(Delivery.NOT_SENT, Reason.CANCELLED, "cancelled before", null);
    }
    if (setup.has(Fault.KNOWS_USUAL_METHODS_ONLY) && !USUAL_METHODS.contains(request.method())) {
      throw new IllegalArgumentException("method " + request.method());
    }
    SocketExchange first = new SocketExchange(request, setup, pool, running);
    TransportResponse response;
    try {
      response = first.run();
    } catch (TransportException e) {
      if (sendsAgain(first, e)) {
        return new SocketExchange(request, setup, pool, running).run();
      }
      throw e;
    }
    String location = response.headers().first("Location").orElse(null);
    if (response.status() / 100 == 3 && location != null && setup.has(Fault.FOLLOWS_REDIRECTS)) {
      TransportRequest next =
          TransportRequest.builder("GET", request.uri().resolve(location)).build();
      return new SocketExchange(next, setup, pool, running).run();
    }
    if (response.status() >= 500 && setup.has(Fault.THROWS_ON_SERVER_ERRORS)) {
      throw new IOException("status " + response.status());
    }
    if ((response.status() == 503 && setup.has(Fault.RETRIES_503))
        || (response.status() == 407
            && first.route().isThroughProxy()
            && setup.has(Fault.REPEATS_AFTER_407))) {
      return new SocketExchange(request, setup, pool, running).run();
    }
    return response;
  }

  private boolean sendsAgain(SocketExchange exchange, TransportException failure) {
    if (failure.reason() != Reason.CONNECTION || failure.delivery() == Delivery.NOT_SENT) {
      return false;
    }
    if (exchange.isOnKeptConnection()) {
      return setup.has(Fault.RETRIES_POSTS);
    }
    return exchange.request().method().equals("GET")
        && setup.has(
            exchange.route().isTunnel()
                ? Fault.RETRIES_IN_NEW_TUNNELS
                : Fault.RETRIES_ON_NEW_CONNECTIONS);
  }

  @Override
  public void close() {
    closed = true;
    for (SocketExchange exchange : running) {
      Fault exception = exchange.isStreaming()
          ? Fault.LETS_STREAMS_RUN_WHEN_CLOSED
          : Fault.LETS_CALLS_RUN_WHEN_CLOSED;
      if (!setup.has(exception)) {
        exchange.abort();
      }
    }
    if (!setup.has(Fault.WORKS_WHEN_CLOSED)) {
      pool.close();
    }
  }
}
