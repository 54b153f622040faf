package com.example.jetty;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.WebSocketArguments;
import com.beeper.desktop.transport.support.WebSocketDelivery;
import com.beeper.desktop.transport.support.WebSocketMessageBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.WebSocketException;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/**
 * One connection, from its handshake to its end. Public only for Jetty, which looks for the methods of
 * its listener.
 */
public final class JettyWebSocket implements Session.Listener, WebSocketConnection, Abortable {

  private static final int NO_CLOSE_FRAME = 1006;

  private final WebSocketRequest request;
  private final FailureClassifier classifier;
  private final JettyHandshake handshake;
  private final ExchangeRegistry connections;
  private final WebSocketDelivery delivery;
  private final WebSocketMessageBuffer message;
  private final CompletableFuture<WebSocketConnection> result = new CompletableFuture<>();
  private final CompletableFuture<Void> deadline = new CompletableFuture<>();
  private volatile Session session;

  // Guarded by this object's monitor.
  private long demand;
  private boolean demanded;
  private boolean closeSent;

  JettyWebSocket(
      WebSocketRequest request,
      WebSocketListener listener,
      JettyProxies proxies,
      ExchangeRegistry connections) {
    Destination destination = proxies.destination(request.uri());
    this.request = request;
    this.classifier = new FailureClassifier(destination);
    this.handshake = new JettyHandshake(request, destination, proxies);
    this.connections = connections;
    this.delivery = new WebSocketDelivery(listener, this::abort);
    this.message = new WebSocketMessageBuffer(request.maxMessageBytes());
  }

  // Handshake.

  CompletableFuture<WebSocketConnection> open(WebSocketClient client) throws TransportException {
    request.cancelSignal().throwIfCancelled();
    long remaining = request.deadline().remainingNanos();
    if (remaining <= 0) {
      throw classifier.timedOut(null, Stage.CONNECTING);
    }
    connections.register(this);
    CompletableFuture<Session> opening;
    try {
      opening = client.connect(this, handshake.request(), handshake);
    } catch (IOException e) {
      opening = CompletableFuture.failedFuture(e);
    }
    if (result.isDone()) {
      handshake.abort(new IOException("the transport was closed"));
    }
    opening.whenComplete((opened, failure) -> {
      try {
        if (failure == null) {
          complete(opened);
        } else {
          failHandshake(handshake.failure(Causes.unwrap(failure)));
        }
      } catch (RuntimeException e) {
        failHandshake(e);
      }
    });
    request
        .cancelSignal()
        .onCancel(() -> failHandshake(
            TransportException.cancelled(Delivery.MAYBE, "the handshake was cancelled", null)));
    deadline
        .completeOnTimeout(null, remaining, TimeUnit.NANOSECONDS)
        .thenRun(() -> failHandshake(classifier.timedOut(null, Stage.SENDING)));
    return result;
  }

  private void complete(Session opened) {
    deadline.cancel(false);
    Exception refused = handshake.refusal();
    if (refused != null) {
      failHandshake(refused);
      opened.disconnect();
      return;
    }
    session = opened;
    if (result.complete(this)) {
      delivery.start();
      demandNext();
    } else {
      opened.disconnect();
    }
  }

  private void failHandshake(Exception failure) {
    if (result.completeExceptionally(failure)) {
      deadline.cancel(false);
      connections.unregister(this);
      handshake.abort(failure);
    }
  }

  // Jetty's listener: one event for each demand.

  /** Demands nothing, unlike the default implementation. */
  @Override
  public void onWebSocketOpen(Session opened) {}

  @Override
  public void onWebSocketPartialText(String part, boolean last) {
    receive(() -> message.addText(part), last, () -> delivery.text(message.takeText()));
  }

  @Override
  public void onWebSocketPartialBinary(ByteBuffer part, boolean last, Callback callback) {
    receive(() -> message.addBinary(part), last, () -> delivery.binary(message.takeBinary()));
    callback.succeed();
  }

  /** Adds a part to a message. */
  private interface Addition {
    void run() throws TransportException;
  }

  private void receive(Addition part, boolean last, Runnable deliver) {
    try {
      part.run();
    } catch (TransportException e) {
      abort(e);
      return;
    }
    synchronized (this) {
      demanded = false;
      if (last && demand != Long.MAX_VALUE) {
        demand--;
      }
    }
    if (last) {
      deliver.run();
    }
    demandNext();
  }

  @Override
  public void onWebSocketPong(ByteBuffer data) {
    ByteBuffer copy = ByteBuffer.allocate(data.remaining());
    copy.put(data).flip();
    synchronized (this) {
      demanded = false;
    }
    delivery.pong(copy);
    demandNext();
  }

  /** Jetty responds to the close frame itself. */
  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    callback.succeed();
    if (code == NO_CLOSE_FRAME) {
      end(classifier.connectionLost(null));
    } else {
      delivery.close(code, reason == null ? "" : reason);
      connections.unregister(this);
    }
  }

  @Override
  public void onWebSocketError(Throwable failure) {
    if (!result.isDone()) {
      return; // a failed handshake
    }
    boolean invalid = Causes.find(failure, WebSocketException.class) != null
        || Causes.find(failure, CharacterCodingException.class) != null
        || Causes.find(failure, JettyWebSocket::isOfProtocol) != null;
    end(invalid ? classifier.invalidFrame(failure) : classifier.connectionLost(failure));
  }

  /** Some exceptions have a counterpart in a package that is not exported. */
  private static boolean isOfProtocol(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return name.equals("ProtocolException") || name.equals("BadPayloadException");
  }

  private void demandNext() {
    Session open = session;
    synchronized (this) {
      if (open == null || demanded || demand == 0 || delivery.hasEnded()) {
        return;
      }
      demanded = true;
    }
    open.demand();
  }

  // The connection.

  @Override
  public void request(long messages) {
    WebSocketArguments.requirePositive(messages);
    synchronized (this) {
      demand = demand + messages < 0 ? Long.MAX_VALUE : demand + messages;
    }
    demandNext();
  }

  @Override
  public CompletableFuture<Void> sendText(String text) {
    WebSocketArguments.requireText(text);
    return send(false, callback -> session.sendText(text, callback));
  }

  @Override
  public CompletableFuture<Void> sendPing(ByteBuffer data) {
    ByteBuffer copy = WebSocketArguments.copyOfPing(data);
    return send(false, callback -> session.sendPing(copy, callback));
  }

  @Override
  public CompletableFuture<Void> sendClose(int code, String reason) {
    WebSocketArguments.requireClose(code, reason);
    return send(true, callback -> session.close(code, reason, callback));
  }

  private CompletableFuture<Void> send(boolean last, Consumer<Callback> frame) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    synchronized (this) {
      if (delivery.hasEnded()) {
        return CompletableFuture.failedFuture(classifier.connectionLost(null));
      }
      if (closeSent) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("a close frame has been sent"));
      }
      closeSent = last;
      // In the order of the calls.
      frame.accept(Callback.from(
          () -> sent.complete(null),
          failure -> sent.completeExceptionally(classifier.connectionLost(failure))));
    }
    return sent;
  }

  @Override
  public void abort() {
    abort(TransportException.cancelled(Delivery.MAYBE, "the connection was aborted", null));
  }

  @Override
  public void abort(TransportException cause) {
    failHandshake(cause);
    end(cause);
  }

  private void end(TransportException failure) {
    delivery.fail(failure);
    connections.unregister(this);
    Session open = session;
    if (open != null) {
      open.disconnect();
    }
  }

  @Override
  public String toString() {
    return "JettyWebSocket[" + request + "]";
  }
}
