package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.tck.websocket.SocketHandshake.Step;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.WebSocketArguments;
import com.beeper.desktop.transport.support.WebSocketDelivery;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection: a thread that opens it and reads, and one that writes. */
@SuppressWarnings("FutureReturnValueIgnored") // failures are reported by the end of the connection
final class SocketWebSocket implements WebSocketConnection, Abortable {

  private static final long TRICKLE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int LARGE = 100_000;

  private final WebSocketRequest request;
  private final SocketWebSocketTransport transport;
  private final WebSocketListener listener;
  private final WebSocketDelivery delivery;
  private final SocketHandshake handshake;
  private final SocketFrameWriter writer;
  private final CompletableFuture<WebSocketConnection> result = new CompletableFuture<>();
  private final Thread reader;
  private final long deadlineNanos;

  private volatile @Nullable Socket socket;
  private volatile CompletableFuture<Void> deadline = new CompletableFuture<>();
  private volatile @Nullable Thread sender;
  private volatile boolean pongMissing;

  // Used by the reader alone.
  private int trickles;
  private long receivedAt = System.nanoTime();

  // Guarded by this object's monitor.
  private long demand;
  private boolean requested;
  private boolean closedByPeer;
  private boolean aborted;
  private boolean largeReceived;
  private int texts;
  private @Nullable Runnable heldText;

  SocketWebSocket(
      WebSocketRequest request, WebSocketListener listener, SocketWebSocketTransport transport) {
    this.request = request;
    this.transport = transport;
    this.listener = has(WebSocketFault.IGNORES_EXCEPTIONS_OF_LISTENER)
        ? new CatchingListener(listener)
        : listener;
    delivery = new WebSocketDelivery(this.listener, this::abortAfterException);
    handshake = new SocketHandshake(request, transport, this::setSocket, this::progress);
    writer = new SocketFrameWriter(transport, this::lost);
    reader = daemon("websocket-reader", this::run);
    deadlineNanos = request.deadline().remainingNanos();
  }

  boolean has(WebSocketFault fault) {
    return transport.has(fault);
  }

  CompletableFuture<WebSocketConnection> result() {
    return result;
  }

  static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  // Handshake.

  void start() throws TransportException {
    if (deadlineNanos <= 0 && !has(WebSocketFault.IGNORES_PASSED_DEADLINES)) {
      throw handshake.classifier().timedOut(null, Stage.CONNECTING);
    }
    boolean late = transport.isClosed() && has(WebSocketFault.OPENS_CONNECTIONS_AFTER_CLOSE);
    if (!late && !has(WebSocketFault.LEAVES_HANDSHAKES_RUNNING)) {
      transport.connections().register(this);
    }
    if (!request.cancelSignal().isCancelled() || !has(WebSocketFault.IGNORES_EARLY_SIGNALS)) {
      request.cancelSignal().onCancel(this::cancel);
    }
    if (deadlineNanos > 0 && !has(WebSocketFault.EXCLUDES_CONNECT_FROM_DEADLINE)) {
      startDeadline(deadlineNanos);
    }
    reader.start();
  }

  private void cancel() {
    TransportException cause =
        TransportException.cancelled(Delivery.MAYBE, "the handshake was cancelled", null);
    if (result.completeExceptionally(cause)) {
      if (!has(WebSocketFault.LEAVES_CANCELLED_HANDSHAKES_OPEN)) {
        closeSocket();
      }
    } else if (has(WebSocketFault.ABORTS_ON_LATE_SIGNALS)) {
      abort(cause);
    }
  }

  private void startDeadline(long nanos) {
    deadline = new CompletableFuture<>();
    deadline.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS).thenRun(() -> {
      TransportException late = handshake.classifier().timedOut(null, Stage.SENDING);
      if (result.completeExceptionally(late)) {
        closeSocket();
      } else {
        abort(late);
      }
    });
  }

  private void stopDeadline() {
    deadline.cancel(false);
  }

  private void progress(Step step) {
    boolean proxy = handshake.destination().proxy() != null;
    switch (step) {
      case CONNECTED -> {
        if (has(WebSocketFault.EXCLUDES_CONNECT_FROM_DEADLINE)) {
          startDeadline(deadlineNanos);
        } else if (proxy && has(WebSocketFault.EXCLUDES_PROXY_FROM_DEADLINE)) {
          stopDeadline();
        }
      }
      case TLS -> {
        if (has(WebSocketFault.EXCLUDES_TLS_FROM_DEADLINE)) {
          stopDeadline();
        }
      }
      case SENT -> {}
      case RECEIVED -> {
        // On a busy machine, the next byte can come after the deadline.
        long now = System.nanoTime();
        trickles += now - receivedAt > TRICKLE_NANOS ? 1 : 0;
        receivedAt = now;
        stopDeadline();
        startDeadline(trickles > 3 ? TimeUnit.MINUTES.toNanos(1) : deadlineNanos);
      }
    }
  }

  private void setSocket(Socket opened) {
    socket = opened;
    if (result.isDone() && !has(WebSocketFault.LEAVES_CANCELLED_HANDSHAKES_OPEN)) {
      closeSocket();
    }
  }

  private void run() {
    Socket open;
    try {
      open = handshake.open();
    } catch (IOException | RuntimeException e) {
      stopDeadline();
      result.completeExceptionally(e);
      if (!has(WebSocketFault.LEAVES_CANCELLED_HANDSHAKES_OPEN)
          && !has(WebSocketFault.LEAVES_UNACCEPTED_CONNECTIONS_OPEN)) {
        closeSocket();
      }
      transport.connections().unregister(this);
      return;
    }
    if (!has(WebSocketFault.KEEPS_DEADLINE_AFTER_HANDSHAKE)) {
      stopDeadline();
    }
    if (has(WebSocketFault.LEAVES_HANDSHAKES_RUNNING)) {
      transport.connections().register(this);
    }
    if (has(WebSocketFault.LEAVES_CONNECTIONS_OPEN)) {
      transport.connections().unregister(this);
    }
    writer.start(open);
    if (!result.complete(this)) {
      closeSocket();
      return;
    }
    delivery.start();
    if (request.pingInterval() != null && !transport.singlePings()) {
      daemon("websocket-pings", this::sendPings).start();
    }
    read();
  }

  // Reading.

  private void read() {
    SocketFrameReader frames = new SocketFrameReader(
        handshake.input(), request.maxMessageBytes(), transport, handshake.classifier());
    try {
      while (awaitDemand()) {
        SocketFrameReader.Received received = frames.next();
        if (received != null && receive(received)) {
          return;
        }
      }
    } catch (TransportException e) {
      if (e.reason() == Reason.CONNECTION) {
        lost(e);
      } else {
        end(e, frames.closesAfterFailure());
      }
    } catch (IOException e) {
      lost(e);
    }
  }

  private synchronized boolean awaitDemand() throws IOException {
    boolean ignoresDemand = largeReceived && has(WebSocketFault.BUFFERS_EVERYTHING);
    while (demand <= 0 && !delivery.hasEnded() && !ignoresDemand) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException("interrupted", e);
      }
    }
    return !delivery.hasEnded() || has(WebSocketFault.LEAVES_BUSY_CONNECTIONS_OPEN);
  }

  /** Handles what was received; returns true after the end. */
  private boolean receive(SocketFrameReader.Received received) {
    switch (received.opcode()) {
      case 1 -> deliver(received, () -> delivery.text(received.text()));
      case 2 -> {
        if (received.data().length > 0 || !has(WebSocketFault.DROPS_EMPTY_BINARY_MESSAGES)) {
          deliver(received, () -> delivery.binary(ByteBuffer.wrap(received.data())));
        }
      }
      case 8 -> {
        close(received.data());
        return true;
      }
      case 9 -> {
        byte[] data = received.data();
        int length =
            has(WebSocketFault.CUTS_DATA_OF_PONGS) ? Math.min(data.length, 100) : data.length;
        writer.add(ReceivedFrame.PONG, Arrays.copyOf(data, length), false);
      }
      default -> {
        pongMissing = false;
        boolean wanted = transport.singlePings()
            && (writer.hasSentPing() || !has(WebSocketFault.IGNORES_PONGS_THAT_WERE_NOT_ASKED_FOR));
        if (wanted) {
          delivery.pong(ByteBuffer.wrap(received.data()));
        }
      }
    }
    return false;
  }

  private void deliver(SocketFrameReader.Received received, Runnable call) {
    Runnable now = call;
    synchronized (this) {
      largeReceived |= received.data().length > LARGE;
      texts++;
      if (demand != Long.MAX_VALUE
          && !(received.fragmented() && has(WebSocketFault.RETURNS_DEMAND_OF_FRAGMENTS))) {
        demand--;
      }
      if (writer.isClosing() && has(WebSocketFault.DROPS_MESSAGES_AFTER_OWN_CLOSE)) {
        return;
      }
      if (has(WebSocketFault.SWAPS_MESSAGES) && texts == 1_500) {
        heldText = call;
        return;
      }
      Runnable held = heldText;
      if (held != null) {
        heldText = null;
        now = () -> {
          call.run();
          held.run();
        };
      }
    }
    now.run();
  }

  private void close(byte[] payload) {
    int code = payload.length == 0 ? 1005 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
    String reason = payload.length == 0
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    synchronized (this) {
      closedByPeer = true;
    }
    boolean respond = !writer.isClosing() && !has(WebSocketFault.OMITS_RESPONSE_TO_CLOSE);
    int responseCode = has(WebSocketFault.RESPONDS_WITH_CODE_1000) ? 1000 : code;
    CompletableFuture<Void> responded = respond
        ? writer.addLast(
            ReceivedFrame.CLOSE,
            ServerPeer.closePayload(responseCode, ""),
            handshake.classifier().connectionLost(null))
        : CompletableFuture.completedFuture(null);
    responded.handle((done, failure) -> null).thenRun(() -> {
      writer.end(handshake.classifier().connectionLost(null));
      closeSocket();
    });
    delivery.close(code, reason);
    transport.connections().unregister(this);
  }

  // Ends.

  private void lost(IOException cause) {
    boolean afterMessage;
    synchronized (this) {
      afterMessage = texts > 0;
    }
    if (afterMessage && has(WebSocketFault.REPORTS_LOSS_AFTER_MESSAGE_AS_CLOSE)) {
      delivery.close(1006, "");
    }
    FailureClassifier classifier = handshake.classifier();
    end(
        cause instanceof TransportException failure ? failure : classifier.connectionLost(cause),
        true);
  }

  private void end(TransportException failure, boolean closing) {
    // First, because the threads of the socket report what they see of its end.
    delivery.fail(failure);
    if (closing) {
      closeSocket();
    }
    writer.end(failure);
    transport.connections().unregister(this);
    synchronized (this) {
      notifyAll();
    }
  }

  @Override
  public void abort(TransportException cause) {
    result.completeExceptionally(cause);
    int received;
    synchronized (this) {
      received = texts;
    }
    end(cause, received < 100 || !has(WebSocketFault.LEAVES_BUSY_CONNECTIONS_OPEN));
  }

  private void closeSocket() {
    Socket open = socket;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // It is of no more use.
      }
    }
  }

  // The connection.

  @Override
  public void request(long messages) {
    if (messages <= 0 && has(WebSocketFault.IGNORES_NEGATIVE_DEMAND)) {
      return;
    }
    WebSocketArguments.requirePositive(messages);
    if (Thread.currentThread() == reader && has(WebSocketFault.IGNORES_DEMAND_FROM_LISTENER)) {
      return;
    }
    synchronized (this) {
      requested = true;
      long sum = demand + messages;
      demand = sum < 0 && !has(WebSocketFault.OVERFLOWS_DEMAND) ? Long.MAX_VALUE : sum;
      notifyAll();
    }
  }

  @Override
  public CompletableFuture<Void> sendText(String text) {
    if (!has(WebSocketFault.THROWS_NULL_POINTER_EXCEPTION)) {
      WebSocketArguments.requireText(text);
    }
    Charset charset =
        has(WebSocketFault.SENDS_LATIN1) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    byte[] bytes = text.getBytes(charset);
    boolean drop;
    synchronized (this) {
      boolean plain = "ws".equals(request.uri().getScheme());
      drop = plain && texts > 0 && has(WebSocketFault.SENDS_NO_TEXT_AFTER_A_MESSAGE);
      if (sender == null) {
        sender = Thread.currentThread();
      }
      drop |=
          sender != Thread.currentThread() && has(WebSocketFault.DROPS_MESSAGES_OF_OTHER_THREADS);
      drop |= delivery.hasEnded()
          && (closedByPeer
              ? has(WebSocketFault.IGNORES_SENDS_AFTER_CLOSE_OF_SERVER)
              : has(WebSocketFault.IGNORES_SENDS_AFTER_LOSS));
    }
    return drop
        ? CompletableFuture.completedFuture(null)
        : writer.add(ReceivedFrame.TEXT, bytes, false);
  }

  @Override
  public CompletableFuture<Void> sendPing(ByteBuffer data) {
    if (data.remaining() > 125 && has(WebSocketFault.CUTS_LONG_PINGS)) {
      data.limit(data.position() + 125);
    }
    byte[] copy = new byte[data.remaining()];
    WebSocketArguments.copyOfPing(data).get(copy);
    if (has(WebSocketFault.CHANGES_BUFFER_OF_CALLER)) {
      data.position(data.limit());
    }
    return transport.singlePings()
        ? writer.add(ReceivedFrame.PING, copy, false)
        : CompletableFuture.failedFuture(
            new UnsupportedOperationException("pings are sent at the interval of the request"));
  }

  private void sendPings() {
    try {
      while (!delivery.hasEnded()) {
        pongMissing = true;
        writer.add(ReceivedFrame.PING, new byte[0], false);
        TimeUnit.NANOSECONDS.sleep(
            Objects.requireNonNull(request.pingInterval()).toNanos());
        if (pongMissing && !has(WebSocketFault.IGNORES_MISSING_PONGS)) {
          abort(handshake.classifier().timedOut(null, Stage.RECEIVING));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public CompletableFuture<Void> sendClose(int code, String reason) {
    if (!has(WebSocketFault.SENDS_ANY_CODE)) {
      WebSocketArguments.requireClose(code, reason);
    }
    return writer.add(
        ReceivedFrame.CLOSE,
        ServerPeer.closePayload(code, has(WebSocketFault.OMITS_REASON_OF_CLOSE) ? "" : reason),
        true);
  }

  @Override
  public void abort() {
    TransportException cause =
        TransportException.cancelled(Delivery.MAYBE, "the connection was aborted", null);
    boolean again;
    synchronized (this) {
      again = aborted;
      aborted = true;
      if (!requested && !writer.hasSent() && has(WebSocketFault.ABORTS_ONLY_WITH_DEMAND)) {
        return;
      }
    }
    if (Thread.currentThread() == reader && has(WebSocketFault.IGNORES_ABORTS_FROM_LISTENER)) {
      return;
    }
    if ((again && has(WebSocketFault.REPORTS_EACH_ABORT))
        || (closedByPeer && has(WebSocketFault.REPORTS_ABORTS_AFTER_CLOSE))) {
      listener.onFailure(cause);
    }
    abort(cause);
  }

  private void abortAfterException() {
    if (has(WebSocketFault.IGNORES_ABORTS_FROM_LISTENER)) {
      closeSocket();
    } else {
      abort();
    }
  }

  @Override
  public String toString() {
    return has(WebSocketFault.SHOWS_QUERY_IN_TO_STRING)
        ? request.uri().toString()
        : handshake.destination().toString();
  }

  /** A listener whose exceptions are ignored. */
  private record CatchingListener(WebSocketListener listener) implements WebSocketListener {

    @Override
    public void onText(String text) {
      try {
        listener.onText(text);
      } catch (RuntimeException e) {
        // The fault.
      }
    }

    @Override
    public void onBinary(ByteBuffer data) {
      listener.onBinary(data);
    }

    @Override
    public void onPong(ByteBuffer data) {
      listener.onPong(data);
    }

    @Override
    public void onClose(int code, String reason) {
      listener.onClose(code, reason);
    }

    @Override
    public void onFailure(TransportException failure) {
      listener.onFailure(failure);
    }
  }
}
