package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request of a {@link SocketTransport} and its response. */
final class SocketExchange {

  /** The progress of an exchange. */
  enum Stage {
    POOL,
    CONNECT,
    TUNNEL,
    HANDSHAKE,
    REQUEST,
    HEAD,
    INTERIM_HEAD,
    BODY,
    CHUNKED_BODY,
    BODY_TO_THE_END,
    STREAM
  }

  private final TransportRequest request;
  private final SocketSetup setup;
  private final SocketPool pool;
  private final Set<SocketExchange> running;
  private final SocketRoute route;
  private volatile @Nullable SocketConnection connection;
  private volatile Stage stage = Stage.POOL;
  private volatile boolean written;
  private volatile @Nullable IOException unsent;
  private volatile boolean onKeptConnection;
  private volatile long signalledAt;
  private volatile boolean signalled;
  private volatile boolean aborted;
  private volatile boolean ended;

  SocketExchange(
      TransportRequest request, SocketSetup setup, SocketPool pool, Set<SocketExchange> running) {
    this.request = request;
    this.setup = setup;
    this.pool = pool;
    this.running = running;
    this.route = new SocketRoute(request.uri(), setup);
  }

  TransportRequest request() {
    return request;
  }

  SocketRoute route() {
    return route;
  }

  boolean isOnKeptConnection() {
    return onKeptConnection;
  }

  boolean isStreaming() {
    return stage == Stage.STREAM;
  }

  /** Returns whether the whole request was written. */
  boolean isWritten() {
    return written;
  }

  synchronized void enter(Stage next) {
    stage = next;
  }

  TransportResponse run() throws IOException, InterruptedException {
    running.add(this);
    if (!request.cancelSignal().isCancelled() || !setup.has(TransportFault.IGNORES_EARLY_SIGNALS)) {
      request.cancelSignal().onCancel(this::signalled);
    }
    try {
      return exchange();
    } catch (SocketRoute.Refusal e) {
      discard();
      return TransportResponse.buffered(e.head().status(), e.head().headers(), new byte[0]);
    } catch (InterruptedException e) {
      discard();
      throw e;
    } catch (IOException | RuntimeException e) {
      discard();
      if (Thread.interrupted() && !setup.has(TransportFault.SWALLOWS_INTERRUPTS)) {
        InterruptedException interrupted = new InterruptedException("interrupted");
        interrupted.initCause(e);
        throw interrupted;
      }
      if (e instanceof RuntimeException bug) {
        throw bug;
      }
      IOException unreadable = unsent;
      throw explain(unreadable == null ? (IOException) e : unreadable);
    }
  }

  private TransportResponse exchange() throws IOException, InterruptedException {
    SocketConnection current = pool.lease(route.key(), () -> aborted);
    connection = current;
    if (aborted) {
      throw new SocketException("aborted");
    }
    onKeptConnection = current.isConnected();
    if (!onKeptConnection) {
      stage = Stage.CONNECT;
      route.connect(current);
      if (route.isTunnel()) {
        stage = Stage.TUNNEL;
        route.tunnel(current, request.headers());
      }
      if (route.isSecure()) {
        stage = Stage.HANDSHAKE;
        route.handshake(current);
      }
    }
    stage = Stage.REQUEST;
    current.use(this::endsRead);
    current.timeout(millisForHead());
    RequestBody body = request.body();
    if (body == null
        || body.bytes() != null
        || setup.has(TransportFault.SENDS_BODIES_BEFORE_IT_READS)) {
      write(current);
    } else {
      Thread writer = new Thread(() -> writeBeside(current), "socket-transport-writer");
      writer.setDaemon(true);
      writer.start();
    }
    return new SocketResponse(this, setup, current).read();
  }

  private void write(SocketConnection current) throws IOException {
    new SocketRequest(request, route, setup).write(current.out());
    // Set before the last bytes leave, because the server may act on them at once.
    setWritten();
    current.out().flush();
  }

  private synchronized void setWritten() {
    written = true;
    if (stage == Stage.REQUEST) {
      stage = Stage.HEAD;
    }
  }

  /** Writes on another thread, because a server may respond before it has read the body. */
  private void writeBeside(SocketConnection current) {
    try {
      write(current);
    } catch (SocketException e) {
      // The server may have responded before; if not, the reader fails, too.
    } catch (IOException e) {
      unsent = e;
      current.close();
    }
  }

  private int millisForHead() {
    Duration limit = setup.has(TransportFault.APPLIES_IDLE_TIMEOUT_TO_RESPONSES)
        ? request.idleTimeout()
        : setup.has(TransportFault.APPLIES_CONNECT_TIMEOUT_TO_RESPONSES)
            ? setup.settings().connectTimeout()
            : setup.has(TransportFault.APPLIES_MAX_IDLE_TIME_TO_RESPONSES)
                ? setup.settings().maxIdleTime()
                : null;
    return limit == null ? 0 : (int) limit.toMillis();
  }

  /** Ends the exchange and keeps or closes its connection. */
  void end(boolean reusable) {
    end();
    SocketConnection current = Objects.requireNonNull(connection);
    if (reusable) {
      pool.giveBack(current);
    } else {
      pool.discard(current);
    }
  }

  void discard() {
    end();
    SocketConnection current = connection;
    if (current != null) {
      pool.discard(current);
    }
  }

  private void end() {
    ended = true;
    running.remove(this);
  }

  // Early end.

  private void signalled() {
    if (ended && !setup.has(TransportFault.ABORTS_AFTER_THE_RESPONSE)) {
      return;
    }
    signalledAt = System.nanoTime();
    signalled = true;
    boolean reads = stage.compareTo(Stage.HEAD) >= 0;
    if (!ignoresSignal() && !(reads && SocketConnection.pollsForSignals(setup))) {
      abort();
    }
  }

  void abort() {
    aborted = true;
    SocketConnection current = connection;
    if (current != null) {
      current.close();
    }
    pool.wake();
  }

  /**
   * Returns whether a polling read must end. The reader gets some time to reach the stage at which
   * the server has stalled; otherwise the effect of a fault would depend on a race.
   */
  private boolean endsRead() {
    if (signalled
        && System.nanoTime() - signalledAt
            > TimeUnit.MILLISECONDS.toNanos(SocketConnection.POLL_INTERVAL_MILLIS)
        && !ignoresSignal()) {
      aborted = true;
    }
    return aborted;
  }

  private boolean ignoresSignal() {
    if (onKeptConnection && setup.has(TransportFault.IGNORES_SIGNAL_ON_KEPT_CONNECTIONS)) {
      return true;
    }
    return switch (stage) {
      case POOL -> setup.has(TransportFault.IGNORES_SIGNAL_WHILE_WAITING_FOR_CONNECTION);
      case CONNECT -> setup.has(TransportFault.IGNORES_SIGNAL_WHILE_CONNECTING);
      case TUNNEL -> setup.has(TransportFault.IGNORES_SIGNAL_WHILE_TUNNELLING);
      case HANDSHAKE -> setup.has(TransportFault.IGNORES_SIGNAL_IN_A_HANDSHAKE);
      case REQUEST -> setup.has(TransportFault.IGNORES_SIGNAL_WHILE_THE_BODY_IS_SENT);
      case HEAD, BODY -> false;
      case INTERIM_HEAD -> setup.has(TransportFault.IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE);
      case CHUNKED_BODY -> setup.has(TransportFault.IGNORES_SIGNAL_BETWEEN_CHUNKS);
      case BODY_TO_THE_END -> setup.has(TransportFault.IGNORES_SIGNAL_IN_UNFRAMED_BODIES);
      case STREAM -> setup.has(TransportFault.IGNORES_SIGNAL_WHILE_A_STREAM_IS_READ);
    };
  }

  // Failures.

  IOException explain(IOException failure) {
    if (failure instanceof TransportException known) {
      return known;
    }
    if (failure instanceof SocketRequest.BodyException body) {
      if (body.getCause() instanceof ConnectException refused
          && setup.has(TransportFault.REPORTS_BROKEN_BODIES_AS_REFUSED_CONNECTIONS)) {
        return new TransportException(Delivery.NOT_SENT, Reason.REFUSED, "refused", refused);
      }
      boolean refused = body.getCause() instanceof ConnectException;
      return new TransportException(
          isSent() ? Delivery.MAYBE : Delivery.NOT_SENT,
          !refused && setup.has(TransportFault.REPORTS_BROKEN_BODIES_AS_BROKEN_CONNECTIONS)
              ? Reason.CONNECTION
              : Reason.REQUEST_BODY,
          "the source of the request body failed",
          body.getCause());
    }
    Delivery delivery = delivery(failure);
    if (aborted) {
      if (setup.has(faultOfSayingNotSent())) {
        delivery = Delivery.NOT_SENT;
      }
      return new TransportException(delivery, Reason.CANCELLED, "cancelled", failure);
    }
    String through =
        setup.has(TransportFault.OMITS_PROXY_FROM_MESSAGES) ? route.place() : route.toString();
    if (failure instanceof UnknownHostException) {
      String message = setup.has(TransportFault.OMITS_UNKNOWN_HOST_FROM_MESSAGES)
          ? "unknown host"
          : "host of " + through + " is unknown";
      return new TransportException(
          delivery,
          setup.has(TransportFault.REPORTS_UNKNOWN_HOSTS_AS_REFUSED)
              ? Reason.REFUSED
              : Reason.UNKNOWN_HOST,
          message,
          failure);
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return new TransportException(
          delivery, reasonWhenRefused(), "connection to " + through + " refused", failure);
    }
    if (failure instanceof SocketTimeoutException) {
      return new TransportException(
          delivery, Reason.TIMEOUT, "connection to " + through + " timed out", failure);
    }
    return new TransportException(
        delivery,
        reasonWhenBroken(failure),
        "connection to " + through + " broke"
            + (setup.has(TransportFault.REVEALS_TARGETS) ? " at " + request.uri() : ""),
        failure);
  }

  private Reason reasonWhenRefused() {
    if (route.isThroughProxy()) {
      return setup.has(TransportFault.REPORTS_REFUSING_PROXIES_AS_PROXY_FAILURES)
          ? Reason.PROXY
          : Reason.REFUSED;
    }
    return setup.has(TransportFault.REPORTS_REFUSED_AS_BROKEN_CONNECTIONS)
        ? Reason.CONNECTION
        : Reason.REFUSED;
  }

  private Reason reasonWhenBroken(IOException failure) {
    if (isSent()) {
      return route.isSecure() && setup.has(TransportFault.REPORTS_TLS_ALERTS_AS_PROTOCOL)
          ? Reason.PROTOCOL
          : Reason.CONNECTION;
    }
    if (stage != Stage.HANDSHAKE) {
      return Reason.CONNECTION;
    }
    if (route.isTunnel()) {
      return setup.has(TransportFault.REPORTS_TLS_FAILURES_IN_TUNNELS_AS_PROXY_FAILURES)
          ? Reason.PROXY
          : Reason.TLS;
    }
    // Failures of certificates are subclasses and not affected.
    return failure.getClass() == SSLException.class
            && setup.has(TransportFault.REPORTS_HANDSHAKE_FAILURES_AS_BROKEN_CONNECTIONS)
        ? Reason.CONNECTION
        : Reason.TLS;
  }

  private boolean isSent() {
    return stage.compareTo(Stage.REQUEST) >= 0;
  }

  /** Returns the fault for the stage at which the exchange was ended. */
  private TransportFault faultOfSayingNotSent() {
    boolean streaming = stage == Stage.STREAM;
    if (!signalled) {
      return streaming
          ? TransportFault.REPORTS_NOT_SENT_OF_STREAMS_WHEN_CLOSED
          : TransportFault.REPORTS_NOT_SENT_WHEN_CLOSED;
    }
    if (request.deadline().remainingNanos() <= 0) {
      return TransportFault.REPORTS_NOT_SENT_AT_THE_DEADLINE;
    }
    if (streaming) {
      return TransportFault.REPORTS_NOT_SENT_WHEN_A_STREAM_IS_CANCELLED;
    }
    if (onKeptConnection) {
      return TransportFault.REPORTS_NOT_SENT_WHEN_CANCELLED_ON_KEPT_CONNECTIONS;
    }
    return stage == Stage.REQUEST
        ? TransportFault.REPORTS_NOT_SENT_WHEN_CANCELLED_IN_THE_BODY
        : TransportFault.REPORTS_NOT_SENT_WHEN_CANCELLED;
  }

  private Delivery delivery(IOException failure) {
    if (failure instanceof ConnectException) {
      TransportFault fault = route.isThroughProxy()
          ? TransportFault.REPORTS_MAYBE_WHEN_THE_PROXY_IS_DOWN
          : TransportFault.REPORTS_MAYBE_WHEN_REFUSED;
      return setup.has(fault) ? Delivery.MAYBE : Delivery.NOT_SENT;
    }
    if (failure instanceof UnknownHostException && !request.method().equals("GET")) {
      return setup.has(TransportFault.REPORTS_MAYBE_FOR_WRITES_TO_UNKNOWN_HOSTS)
          ? Delivery.MAYBE
          : Delivery.NOT_SENT;
    }
    // Failures of certificates are subclasses and not affected.
    if (failure.getClass() == SSLException.class
        && setup.has(TransportFault.REPORTS_MAYBE_WHEN_TLS_FAILS)) {
      return Delivery.MAYBE;
    }
    if (stage == Stage.REQUEST
        && !aborted
        && setup.has(TransportFault.REPORTS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT)) {
      return Delivery.NOT_SENT;
    }
    if (stage == Stage.HEAD
        && !aborted
        && failure instanceof SocketException
        && setup.has(TransportFault.REPORTS_NOT_SENT_AFTER_A_RESET)) {
      return Delivery.NOT_SENT;
    }
    return isSent() ? Delivery.MAYBE : Delivery.NOT_SENT;
  }
}
