package com.example.okhttp;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.WebSocketArguments;
import com.beeper.desktop.transport.support.WebSocketDelivery;
import com.beeper.desktop.transport.support.WebSocketMessageBuffer;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okio.ByteString;
import okio.Utf8;

/** One connection, from its handshake to its end. */
final class OkHttpWebSocket extends okhttp3.WebSocketListener
    implements WebSocketConnection, Abortable {

  private static final int MAX_BODY_BYTES = 64 * 1024;

  /** The message of OkHttp, which has no exception type for this failure. */
  private static final Pattern TUNNEL_REFUSED =
      Pattern.compile("Unexpected response code for CONNECT: ([0-9]{3})");

  private final WebSocketRequest request;
  private final Destination destination;
  private final FailureClassifier classifier;
  private final ExchangeRegistry connections;
  private final WebSocketDelivery delivery;
  private final CompletableFuture<WebSocketConnection> result = new CompletableFuture<>();
  private final CompletableFuture<Void> deadline = new CompletableFuture<>();
  private volatile WebSocket socket;

  // Guarded by this object's monitor.
  private long demand;
  private boolean closeSent;

  OkHttpWebSocket(
      WebSocketRequest request,
      WebSocketListener listener,
      Destination destination,
      ExchangeRegistry connections) {
    this.request = request;
    this.destination = destination;
    this.classifier = new FailureClassifier(destination);
    this.connections = connections;
    this.delivery = new WebSocketDelivery(listener, this::abort);
  }

  // Handshake.

  CompletableFuture<WebSocketConnection> open(OkHttpClient shared) throws TransportException {
    request.cancelSignal().throwIfCancelled();
    long remaining = request.deadline().remainingNanos();
    if (remaining <= 0) {
      throw classifier.timedOut(null, Stage.CONNECTING);
    }
    OkHttpClient.Builder client = shared.newBuilder();
    if (request.pingInterval() != null) {
      client.pingInterval(request.pingInterval());
    }
    Request.Builder handshake = new Request.Builder().url(url());
    request.headers().forEach(handshake::addHeader);
    // Otherwise OkHttp requests gzip.
    handshake.header("Accept-Encoding", "identity");
    connections.register(this);
    socket = client.build().newWebSocket(handshake.build(), this);
    if (result.isCompletedExceptionally()) {
      socket.cancel();
    }
    request
        .cancelSignal()
        .onCancel(() -> failHandshake(
            TransportException.cancelled(Delivery.MAYBE, "the handshake was cancelled", null)));
    deadline
        .completeOnTimeout(null, remaining, TimeUnit.NANOSECONDS)
        .thenRun(() -> failHandshake(classifier.timedOut(null, Stage.SENDING)));
    return result;
  }

  /** Rejects a URI that OkHttp would change by normalising it. */
  private HttpUrl url() throws TransportException {
    URI uri = request.uri();
    HttpUrl url = HttpUrl.parse("http" + uri.toString().substring("ws".length()));
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (url == null
        || !url.encodedPath().equals(path)
        || !Objects.equals(url.encodedQuery(), uri.getRawQuery())) {
      throw new TransportException(
          Delivery.NOT_SENT, Reason.PROTOCOL, "OkHttp cannot send this path unchanged", null);
    }
    return url;
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    deadline.cancel(false);
    socket = opened; // this thread can be faster than the one that has started the handshake
    if (response.header("Sec-WebSocket-Extensions") != null
        || response.header("Sec-WebSocket-Protocol") != null) {
      failHandshake(classifier.handshakeNotAccepted(
          new ProtocolException("the response has what was not offered")));
      return;
    }
    if (result.complete(this)) {
      delivery.start();
    } else {
      opened.cancel();
    }
  }

  private void failHandshake(Exception failure) {
    if (result.completeExceptionally(failure)) {
      deadline.cancel(false);
      connections.unregister(this);
      if (socket != null) {
        socket.cancel();
      }
    }
  }

  private Exception handshakeFailure(Throwable failure, Response response) throws IOException {
    if (response != null && response.code() == 101) {
      return classifier.handshakeNotAccepted(failure);
    }
    if (response != null && (response.code() < 200 || response.code() > 599)) {
      return classifier.notHttp(failure, Stage.RECEIVING);
    }
    if (response != null) {
      Headers.Builder headers = Headers.builder();
      response.headers().forEach(field -> headers.add(field.getFirst(), field.getSecond()));
      return new WebSocketHandshakeException(
          destination.toString(),
          response.code(),
          headers.build(),
          response.peekBody(MAX_BODY_BYTES).bytes());
    }
    Matcher refused = TUNNEL_REFUSED.matcher(String.valueOf(failure.getMessage()));
    return refused.matches()
        ? classifier.tunnelRefused(Integer.parseInt(refused.group(1)), failure)
        : classifier.classify(failure, stage(failure));
  }

  /** Returns the stage at which a handshake failed, which OkHttp shows only by its exceptions. */
  private static Stage stage(Throwable failure) {
    // The only timeout that is set is the one to connect.
    return failure instanceof SSLException || failure instanceof SocketTimeoutException
        ? Stage.CONNECTING
        : Stage.SENDING;
  }

  // OkHttp's listener, on its reading thread except for failures.

  @Override
  public void onMessage(WebSocket from, String text) {
    if (awaitDemand(Utf8.size(text))) {
      delivery.text(text);
    }
  }

  @Override
  public void onMessage(WebSocket from, ByteString bytes) {
    if (awaitDemand(bytes.size())) {
      delivery.binary(ByteBuffer.wrap(bytes.toByteArray()));
    }
  }

  /** Blocks the thread that reads, which is how OkHttp stops to read. */
  private boolean awaitDemand(long size) {
    if (size > request.maxMessageBytes()) {
      abort(WebSocketMessageBuffer.tooLarge(request.maxMessageBytes()));
      return false;
    }
    synchronized (this) {
      while (demand == 0 && !delivery.hasEnded()) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      if (demand != Long.MAX_VALUE) {
        demand--;
      }
      return !delivery.hasEnded();
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    synchronized (this) {
      closeSent = true;
    }
    // OkHttp responds only on request, and not with the codes that stand for no code.
    from.close(code == 1005 || code > 4999 ? 1000 : code, null);
    delivery.close(code, reason);
    connections.unregister(this);
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, Response response) {
    if (!result.isDone()) {
      try {
        failHandshake(handshakeFailure(failure, response));
      } catch (IOException e) {
        failHandshake(classifier.classify(e, Stage.RECEIVING));
      }
    } else if (failure instanceof SocketTimeoutException) {
      end(classifier.timedOut(failure, Stage.RECEIVING));
    } else if (failure instanceof ProtocolException) {
      end(classifier.invalidFrame(failure));
    } else {
      end(classifier.connectionLost(failure));
    }
  }

  // The connection.

  @Override
  public synchronized void request(long messages) {
    WebSocketArguments.requirePositive(messages);
    demand = demand + messages < 0 ? Long.MAX_VALUE : demand + messages;
    notifyAll();
  }

  @Override
  public CompletableFuture<Void> sendText(String text) {
    WebSocketArguments.requireText(text);
    synchronized (this) {
      if (delivery.hasEnded()) {
        return CompletableFuture.failedFuture(classifier.connectionLost(null));
      }
      if (closeSent) {
        return closed();
      }
      return socket.send(text)
          ? CompletableFuture.completedFuture(null)
          : CompletableFuture.failedFuture(classifier.connectionLost(null));
    }
  }

  private static CompletableFuture<Void> closed() {
    return CompletableFuture.failedFuture(new IllegalStateException("a close frame has been sent"));
  }

  @Override
  public CompletableFuture<Void> sendPing(ByteBuffer data) {
    WebSocketArguments.copyOfPing(data);
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException("OkHttp sends pings at an interval only"));
  }

  @Override
  public synchronized CompletableFuture<Void> sendClose(int code, String reason) {
    WebSocketArguments.requireClose(code, reason);
    if (closeSent) {
      return closed();
    }
    closeSent = true;
    return socket.close(code, reason)
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(classifier.connectionLost(null));
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
    if (socket != null) {
      socket.cancel();
    }
    synchronized (this) {
      notifyAll();
    }
  }
}
