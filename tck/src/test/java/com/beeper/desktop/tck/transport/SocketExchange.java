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

/** One request of a {@link SocketTransport} and its response, from stage to stage. */
final class SocketExchange {

  /** How far an exchange has come. */
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

  /** Tells whether all of the request is on its way. */
  boolean isWritten() {
    return written;
  }

  synchronized void enter(Stage next) {
    stage = next;
  }

  TransportResponse run() throws IOException, InterruptedException {
    running.add(this);
    if (!request.cancelSignal().isCancelled() || !setup.has(Fault.IGNORES_EARLY_SIGNALS)) {
      request.cancelSignal().onCancel(this::signalled);
    }
    try {
      return exchange();
    } catch (SocketRoute.Refusal e) {
      discard();
      return TransportResponse.buffered(e.answer().status(), e.answer().headers(), new byte[0]);
    } catch (InterruptedException e) {
      discard();
      throw e;
    } catch (IOException | RuntimeException e) {
      discard();
      if (Thread.interrupted() && !setup.has(Fault.SWALLOWS_INTERRUPTS)) {
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
    if (body == null || body.bytes() != null || setup.has(Fault.SENDS_BODIES_BEFORE_IT_READS)) {
      write(current);
    } else {
      Thread writer = new Thread(() -> writeBeside(current), "socket-transport-writer");
      writer.setDaemon(true);
      writer.start();
    }
    return new SocketAnswer(this, setup, current).read();
  }

  private void write(SocketConnection current) throws IOException {
    new SocketRequest(request, route, setup).write(current.out());
    // Before the last bytes leave, for then the server may act on them.
    setWritten();
    current.out().flush();
  }

  private synchronized void setWritten() {
    written = true;
    if (stage == Stage.REQUEST) {
      stage = Stage.HEAD;
    }
  }

  /** For a server may answer before it has read all of the body. */
  private void writeBeside(SocketConnection current) {
    try {
      write(current);
    } catch (SocketException e) {
      // There may be an answer all the same; if not, the reader learns of it, too.
    } catch (IOException e) {
      unsent = e;
      current.close();
    }
  }

  private int millisForHead() {
    Duration limit = setup.has(Fault.COUNTS_WAIT_AS_IDLE)
        ? request.idleTimeout()
        : setup.has(Fault.CONNECT_TIMEOUT_FOR_ALL)
            ? setup.settings().connectTimeout()
            : setup.has(Fault.IDLE_TIME_FOR_ALL) ? setup.settings().maxIdleTime() : null;
    return limit == null ? 0 : (int) limit.toMillis();
  }

  /** The request no longer needs its connection, which may be used again or is closed. */
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

  // How it ends early.

  private void signalled() {
    if (ended && !setup.has(Fault.ABORTS_LATE)) {
      return;
    }
    signalledAt = System.nanoTime();
    signalled = true;
    boolean reads = stage.compareTo(Stage.HEAD) >= 0;
    if (!ignoresSignal() && !(reads && SocketConnection.looksForSignals(setup))) {
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
   * Asked by a connection that looks for signals. It leaves the reader some time to find out where
   * the server has stalled, so that what a fault does depends on no race.
   */
  private boolean endsRead() {
    if (signalled
        && System.nanoTime() - signalledAt
            > TimeUnit.MILLISECONDS.toNanos(SocketConnection.MILLIS_BETWEEN_LOOKS)
        && !ignoresSignal()) {
      aborted = true;
    }
    return aborted;
  }

  private boolean ignoresSignal() {
    if (onKeptConnection && setup.has(Fault.IGNORES_SIGNAL_ON_KEPT_CONNECTIONS)) {
      return true;
    }
    return switch (stage) {
      case POOL -> setup.has(Fault.IGNORES_SIGNAL_WHILE_IT_WAITS_FOR_A_CONNECTION);
      case CONNECT -> setup.has(Fault.IGNORES_SIGNAL_WHILE_IT_CONNECTS);
      case TUNNEL -> setup.has(Fault.IGNORES_SIGNAL_WHILE_THE_PROXY_CONNECTS);
      case HANDSHAKE -> setup.has(Fault.IGNORES_SIGNAL_IN_A_HANDSHAKE);
      case REQUEST -> setup.has(Fault.IGNORES_SIGNAL_WHILE_THE_BODY_IS_SENT);
      case HEAD, BODY -> false;
      case INTERIM_HEAD -> setup.has(Fault.IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE);
      case CHUNKED_BODY -> setup.has(Fault.IGNORES_SIGNAL_BETWEEN_CHUNKS);
      case BODY_TO_THE_END -> setup.has(Fault.IGNORES_SIGNAL_TO_THE_END);
      case STREAM -> setup.has(Fault.IGNORES_SIGNAL_WHILE_A_STREAM_IS_READ);
    };
  }

  // What a failure means.

  IOException explain(IOException failure) {
    if (failure instanceof TransportException known) {
      return known;
    }
    if (failure instanceof SocketRequest.BodyException body) {
      if (body.getCause() instanceof ConnectException refused
          && setup.has(Fault.TAKES_BROKEN_BODIES_FOR_REFUSED_CONNECTIONS)) {
        return new TransportException(Delivery.NOT_SENT, Reason.CONNECTION, "refused", refused);
      }
      return (IOException) body.getCause();
    }
    Delivery delivery = delivery(failure);
    if (aborted) {
      if (setup.has(faultOfSayingNotSent())) {
        delivery = Delivery.NOT_SENT;
      }
      return new TransportException(delivery, Reason.CANCELLED, "cancelled", failure);
    }
    String through = setup.has(Fault.NAMES_NO_PROXY) ? route.place() : route.toString();
    if (failure instanceof UnknownHostException) {
      String message = setup.has(Fault.HIDES_UNKNOWN_HOST)
          ? "unknown host"
          : "host of " + through + " is unknown";
      return new TransportException(delivery, Reason.CONNECTION, message, failure);
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return new TransportException(
          delivery, Reason.CONNECTION, "connection to " + through + " refused", failure);
    }
    if (failure instanceof SocketTimeoutException) {
      return new TransportException(
          delivery, Reason.TIMEOUT, "connection to " + through + " timed out", failure);
    }
    return new TransportException(
        delivery,
        isSent() && route.isSecure() && setup.has(Fault.BLAMES_THE_ANSWER_FOR_TLS)
            ? Reason.PROTOCOL
            : Reason.CONNECTION,
        "connection to " + through + " broke"
            + (setup.has(Fault.SHOWS_TARGETS) ? " at " + request.uri() : ""),
        failure);
  }

  private boolean isSent() {
    return stage.compareTo(Stage.REQUEST) >= 0;
  }

  /** One for each point at which a rule ends an exchange. */
  private Fault faultOfSayingNotSent() {
    boolean streaming = stage == Stage.STREAM;
    if (!signalled) {
      return streaming
          ? Fault.SAYS_NOT_SENT_OF_STREAMS_WHEN_CLOSED
          : Fault.SAYS_NOT_SENT_WHEN_CLOSED;
    }
    if (request.deadline().remainingNanos() <= 0) {
      return Fault.SAYS_NOT_SENT_AT_THE_DEADLINE;
    }
    if (streaming) {
      return Fault.SAYS_NOT_SENT_WHEN_A_STREAM_IS_CANCELLED;
    }
    if (onKeptConnection) {
      return Fault.SAYS_NOT_SENT_WHEN_CANCELLED_ON_KEPT_CONNECTIONS;
    }
    return stage == Stage.REQUEST
        ? Fault.SAYS_NOT_SENT_WHEN_CANCELLED_IN_THE_BODY
        : Fault.SAYS_NOT_SENT_WHEN_CANCELLED;
  }

  private Delivery delivery(IOException failure) {
    if (failure instanceof ConnectException) {
      Fault fault = route.isThroughProxy()
          ? Fault.SAYS_MAYBE_WHEN_THE_PROXY_IS_DOWN
          : Fault.SAYS_MAYBE_WHEN_REFUSED;
      return setup.has(fault) ? Delivery.MAYBE : Delivery.NOT_SENT;
    }
    if (failure instanceof UnknownHostException && !request.method().equals("GET")) {
      return setup.has(Fault.SAYS_MAYBE_OF_WRITES_TO_AN_UNKNOWN_HOST)
          ? Delivery.MAYBE
          : Delivery.NOT_SENT;
    }
    // Without the exceptions that are about certificates, which are of classes below this one.
    if (failure.getClass() == SSLException.class && setup.has(Fault.SAYS_MAYBE_WHEN_TLS_FAILS)) {
      return Delivery.MAYBE;
    }
    if (stage == Stage.REQUEST
        && !aborted
        && setup.has(Fault.SAYS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT)) {
      return Delivery.NOT_SENT;
    }
    if (stage == Stage.HEAD
        && !aborted
        && failure instanceof SocketException
        && setup.has(Fault.SAYS_NOT_SENT_AFTER_A_RESET)) {
      return Delivery.NOT_SENT;
    }
    return isSent() ? Delivery.MAYBE : Delivery.NOT_SENT;
  }
}
