package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.DaemonThreads;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.support.WebSocketArguments;
import com.beeper.desktop.transport.support.WebSocketDelivery;
import com.beeper.desktop.transport.support.WebSocketMessageBuffer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, from its handshake to its end.
 *
 * <p>Its end is settled once: by a close frame, a failure, or an abort from any thread. The JDK reports
 * nothing after an abort, and a loss as close code 1006 or as an error.
 */
final class JdkWebSocket implements WebSocketConnection, WebSocket.Listener, Abortable {

  private static final int ABNORMAL_CLOSURE = 1006;

  private static final int MAX_BODY_BYTES = 64 * 1024;

  private static final ScheduledExecutorService TIMER =
      DaemonThreads.timer("beeper-desktop-handshake-timer");

  private final WebSocketRequest request;
  private final WebSocketClients clients;
  private final WebSocketDelivery delivery;
  private final WebSocketMessageBuffer message;
  private final ReceivedFrames received = new ReceivedFrames(RequestBodyPump.threads());
  private final JdkWebSocketSender sender = new JdkWebSocketSender();
  private final CompletableFuture<WebSocketConnection> result = new CompletableFuture<>();

  private volatile @Nullable CompletableFuture<WebSocket> handshake;
  private volatile @Nullable CallbackExecutor callbacks;
  private volatile @Nullable WebSocket socket;
  private boolean tooLarge;

  /** Creates a connection whose handshake has not started. */
  JdkWebSocket(WebSocketRequest request, WebSocketListener listener, WebSocketClients clients) {
    this.request = request;
    this.clients = clients;
    this.delivery = new WebSocketDelivery(listener, this::abort);
    this.message = new WebSocketMessageBuffer(request.maxMessageBytes());
    if (!clients.isManaged()) {
      // The JDK gets no more demand than the listener has.
      received.request(Long.MAX_VALUE);
    }
  }

  /** Returns the future for the open connection. */
  CompletableFuture<WebSocketConnection> result() {
    return result;
  }

  // Handshake.

  /**
   * Starts the handshake.
   *
   * @throws TransportException if it has been cancelled before, or its deadline has passed
   * @throws IllegalStateException if the transport is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void connect() throws TransportException {
    request.cancelSignal().throwIfCancelled();
    long remaining = request.deadline().remainingNanos();
    if (remaining <= 0) {
      throw classifier().timedOut(null, Stage.CONNECTING);
    }
    JdkClient client = clients.lease(request.uri(), this);
    callbacks = client.callbacks();
    try {
      open(client, request.uri(), null);
    } catch (RuntimeException e) {
      clients.release(this);
      throw e;
    }
    request
        .cancelSignal()
        .onCancel(() -> failHandshake(
            TransportException.cancelled(Delivery.MAYBE, "the handshake was cancelled", null)));
    // Also for the body of a refusal, which the JDK's timeout does not cover.
    Future<?> limit = TIMER.schedule(
        () -> failHandshake(classifier().timedOut(null, Stage.SENDING)),
        remaining,
        TimeUnit.NANOSECONDS);
    result.whenComplete((opened, failure) -> limit.cancel(false));
  }

  /**
   * Sends the handshake.
   *
   * @param others the addresses to try if the connection is refused; null if they are not known yet
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void open(JdkClient client, URI uri, @Nullable Deque<URI> others) {
    WebSocket.Builder builder = client.http().newWebSocketBuilder();
    request.headers().forEach(builder::header);
    if (clients.destination(request.uri()).proxy() != null) {
      String authorization = clients.proxyAuthorization();
      if (authorization != null) {
        // The JDK sends it to the proxy only.
        builder.header("Proxy-Authorization", authorization);
      }
    }
    DedicatedSelector selector = client.callbacks().dedicatedSelector();
    CompletableFuture<WebSocket> future = selector == null
        ? builder.buildAsync(uri, this)
        : selector.start(() -> builder.buildAsync(uri, this));
    handshake = future;
    if (result.isDone()) {
      future.cancel(true);
    }
    future.whenComplete((opened, failure) -> {
      if (failure == null) {
        complete(opened);
      } else {
        retryOrFail(client, failure, others);
      }
    });
  }

  /** Tries the next address of the host after a connection was refused; the JDK tries the first. */
  private void retryOrFail(JdkClient client, Throwable failure, @Nullable Deque<URI> others) {
    if (!result.isDone() && Causes.unwrap(failure) instanceof ConnectException) {
      Deque<URI> left = others == null ? LoopbackAddresses.afterFirst(request.uri()) : others;
      URI next = left.poll();
      if (next != null) {
        try {
          open(client, next, left);
          return;
        } catch (RuntimeException e) {
          failHandshake(e);
          return;
        }
      }
    }
    failHandshake(classify(Causes.unwrap(failure)));
  }

  private void complete(WebSocket opened) {
    socket = opened;
    sender.open(opened);
    if (result.complete(this)) {
      // Not here: the JDK completes handshakes on the common pool, and a listener may block.
      RequestBodyPump.threads().execute(delivery::start);
    } else {
      opened.abort();
    }
    endOpening();
  }

  private void endOpening() {
    CallbackExecutor executing = callbacks;
    DedicatedSelector selector = executing == null ? null : executing.dedicatedSelector();
    if (selector != null) {
      selector.opened();
    }
  }

  /** Ends the handshake with a failure, unless the connection is open. */
  private void failHandshake(Throwable failure) {
    if (!result.completeExceptionally(failure)) {
      return;
    }
    CompletableFuture<WebSocket> running = handshake;
    CallbackExecutor executing = callbacks;
    if (running != null && executing != null && !running.isDone()) {
      running.cancel(true);
      executing.examineLater();
    }
    received.end();
    endOpening();
    clients.release(this);
  }

  private Exception classify(Throwable failure) {
    if (failure instanceof java.net.http.WebSocketHandshakeException refused
        && refused.getResponse() != null) {
      return classify(refused, refused.getResponse());
    }
    if (JdkFailures.isNotHttp(failure)) {
      clients.retire(this);
    }
    return JdkFailures.classify(failure, destination(), Stage.SENDING);
  }

  private IOException classify(Exception refused, HttpResponse<?> response) {
    int status = response.statusCode();
    if (status == 101) {
      return classifier().handshakeNotAccepted(refused);
    }
    if (response.body() == null) {
      // A proxy's response to CONNECT: only for it, the JDK provides a status without a body.
      return classifier().tunnelRefused(status, refused);
    }
    if (status < 200 || status > 599) {
      return classifier().notHttp(new ProtocolException("status " + status), Stage.RECEIVING);
    }
    Headers.Builder headers = Headers.builder();
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    byte[] body = String.valueOf(response.body()).getBytes(StandardCharsets.UTF_8);
    return new WebSocketHandshakeException(
        destination().toString(),
        status,
        headers.build(),
        Arrays.copyOf(body, Math.min(body.length, MAX_BODY_BYTES)));
  }

  private Destination destination() {
    return clients.destination(request.uri());
  }

  private FailureClassifier classifier() {
    return new FailureClassifier(destination());
  }

  // The JDK's listener. A client that belongs to the transport has unlimited demand, because the
  // JDK loses the end of a connection without demand. Its selector thread waits in the callback
  // until the listener has requested the message. Another client has the demand of the listener,
  // of which each invocation except the last one uses up one.

  @Override
  public void onOpen(WebSocket opened) {
    if (clients.isManaged()) {
      opened.request(Long.MAX_VALUE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    if (tooLarge) {
      return null;
    }
    try {
      message.addText(part);
    } catch (TransportException e) {
      endTooLarge(e);
      return null;
    }
    if (last) {
      String text = message.takeText();
      received.message(() -> delivery.text(text));
    }
    receiveNext(from, last);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    if (tooLarge) {
      return null;
    }
    try {
      message.addBinary(part);
    } catch (TransportException e) {
      endTooLarge(e);
      return null;
    }
    if (last) {
      ByteBuffer data = message.takeBinary();
      received.message(() -> delivery.binary(data));
    }
    receiveNext(from, last);
    return null;
  }

  private void endTooLarge(TransportException failure) {
    tooLarge = true;
    received.other(() -> abort(failure));
    awaitDelivery();
  }

  /** The JDK responds to the ping itself. */
  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
    receiveNext(from, false);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
    ByteBuffer copy = ByteBuffer.allocate(data.remaining());
    copy.put(data).flip();
    received.other(() -> delivery.pong(copy));
    receiveNext(from, false);
    return null;
  }

  private void receiveNext(WebSocket from, boolean wasMessage) {
    if (clients.isManaged()) {
      awaitDelivery();
    } else if (!wasMessage) {
      from.request(1);
    }
  }

  /**
   * Holds up the selector thread until the listener has received everything. Another thread that runs
   * a callback completes the handshake; what has arrived with the response is then kept in memory.
   */
  private void awaitDelivery() {
    if (clients.isManaged() && CallbackExecutor.isSelectorThread()) {
      received.awaitDelivery();
    }
  }

  /** The JDK responds with a close frame of the same code when this method has returned. */
  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    received.other(() -> {
      if (code == ABNORMAL_CLOSURE) {
        end(classifier().connectionLost(null));
      } else {
        sender.close(classifier().connectionLost(null));
        delivery.close(code, reason);
        received.end();
        clients.releaseClosing(this);
      }
    });
    awaitDelivery();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    Throwable cause = Causes.unwrap(error);
    boolean invalid = cause instanceof ProtocolException
        || Causes.find(cause, CharacterCodingException.class) != null;
    received.other(
        () -> end(invalid ? classifier().invalidFrame(cause) : classifier().connectionLost(cause)));
    awaitDelivery();
  }

  // The connection.

  @Override
  public void request(long messages) {
    WebSocketArguments.requirePositive(messages);
    if (clients.isManaged()) {
      received.request(messages);
      return;
    }
    WebSocket open = socket;
    if (open != null) {
      open.request(messages);
    }
  }

  @Override
  public CompletableFuture<Void> sendText(String text) {
    WebSocketArguments.requireText(text);
    return sender.send(to -> to.sendText(text, true));
  }

  @Override
  public CompletableFuture<Void> sendPing(ByteBuffer data) {
    ByteBuffer copy = WebSocketArguments.copyOfPing(data);
    return sender.send(to -> to.sendPing(copy));
  }

  @Override
  public CompletableFuture<Void> sendClose(int code, String reason) {
    WebSocketArguments.requireClose(code, reason);
    return sender.sendLast(to -> to.sendClose(code, reason));
  }

  @Override
  public void abort() {
    abort(TransportException.cancelled(Delivery.MAYBE, "the connection was aborted", null));
  }

  /** Ends the handshake or the connection. May be called from any thread. */
  @Override
  public void abort(TransportException cause) {
    failHandshake(cause);
    end(cause);
  }

  private void end(TransportException failure) {
    delivery.fail(failure);
    received.end();
    closeSocket();
    sender.close(failure);
    clients.release(this);
  }

  private void closeSocket() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
