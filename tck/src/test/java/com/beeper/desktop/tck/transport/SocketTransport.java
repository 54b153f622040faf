package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A small transport over sockets that passes the TCK, except where it is created with a fault. */
final class SocketTransport implements Transport {

  private static final Set<String> USUAL_METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final SocketSetup setup;
  private final SocketPool pool;
  private final Set<SocketExchange> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  SocketTransport(TransportSettings settings, Set<TransportFault> faults) {
    this.setup = new SocketSetup(settings, faults);
    this.pool = new SocketPool(setup);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted() && !setup.has(TransportFault.IGNORES_EARLY_INTERRUPTS)) {
      throw new InterruptedException("interrupted before");
    }
    if (closed && !setup.has(TransportFault.WORKS_AFTER_CLOSE)) {
      throw new IllegalStateException("the transport is closed");
    }
    if (request.cancelSignal().isCancelled() && !setup.has(TransportFault.IGNORES_EARLY_SIGNALS)) {
      throw new TransportException(Delivery.NOT_SENT, Reason.CANCELLED, "cancelled before", null);
    }
    if (setup.has(TransportFault.REJECTS_UNUSUAL_METHODS)
        && !USUAL_METHODS.contains(request.method())) {
      throw new IllegalArgumentException("method " + request.method());
    }
    SocketExchange first;
    try {
      first = new SocketExchange(request, setup, pool, running);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    TransportResponse response;
    try {
      response = first.run();
    } catch (TransportException e) {
      if (sendsAgain(first, e)) {
        return new SocketExchange(request, setup, pool, running).run();
      }
      throw e;
    }
    List<String> locations = response.headers().all("Location");
    if (response.status() / 100 == 3
        && !locations.isEmpty()
        && setup.has(TransportFault.FOLLOWS_REDIRECTS)) {
      TransportRequest next = TransportRequest.builder(
              "GET", request.uri().resolve(locations.get(0)))
          .build();
      return new SocketExchange(next, setup, pool, running).run();
    }
    if (response.status() >= 500 && setup.has(TransportFault.THROWS_ON_SERVER_ERRORS)) {
      throw new IOException("status " + response.status());
    }
    if ((response.status() == 503 && setup.has(TransportFault.RETRIES_503))
        || (response.status() == 407
            && first.route().isThroughProxy()
            && setup.has(TransportFault.RETRIES_AFTER_407))) {
      return new SocketExchange(request, setup, pool, running).run();
    }
    return response;
  }

  private boolean sendsAgain(SocketExchange exchange, TransportException failure) {
    if (failure.reason() != Reason.CONNECTION || failure.delivery() == Delivery.NOT_SENT) {
      return false;
    }
    if (exchange.isOnKeptConnection()) {
      return setup.has(TransportFault.RETRIES_POSTS);
    }
    return exchange.request().method().equals("GET")
        && setup.has(
            exchange.route().isTunnel()
                ? TransportFault.RETRIES_IN_NEW_TUNNELS
                : TransportFault.RETRIES_ON_NEW_CONNECTIONS);
  }

  @Override
  public void close() {
    closed = true;
    for (SocketExchange exchange : running) {
      TransportFault exception = exchange.isStreaming()
          ? TransportFault.LEAVES_STREAMS_OPEN_ON_CLOSE
          : TransportFault.LEAVES_EXCHANGES_RUNNING_ON_CLOSE;
      if (!setup.has(exception)) {
        exchange.abort();
      }
    }
    if (!setup.has(TransportFault.WORKS_AFTER_CLOSE)) {
      pool.close();
    }
  }
}
