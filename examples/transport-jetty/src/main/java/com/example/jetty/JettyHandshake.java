package com.example.jetty;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.JettyUpgradeListener;

/** The request and the response of one handshake. */
final class JettyHandshake implements JettyUpgradeListener {

  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final WebSocketRequest request;
  private final Destination destination;
  private final JettyProxies proxies;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private volatile Request running;
  private volatile Response response;

  JettyHandshake(WebSocketRequest request, Destination destination, JettyProxies proxies) {
    this.request = request;
    this.destination = destination;
    this.proxies = proxies;
  }

  ClientUpgradeRequest request() {
    ClientUpgradeRequest upgrade = new ClientUpgradeRequest(request.uri());
    upgrade.tag(proxies.tag(destination));
    return upgrade;
  }

  @Override
  public void onHandshakeRequest(Request jetty) {
    // Jetty adds the first two to each handshake.
    jetty.headers(fields -> {
      fields.remove(HttpHeader.PRAGMA).remove(HttpHeader.CACHE_CONTROL);
      request.headers().forEach((name, value) -> fields.remove(name));
      request.headers().forEach(fields::add);
    });
    jetty.onResponseBegin(head -> response = head);
    jetty.onResponseContent((head, content) -> collect(content));
    running = jetty;
  }

  /** Called for status 101 only, for which the listeners of the request are not called. */
  @Override
  public void onHandshakeResponse(Request jetty, Response head) {
    response = head;
  }

  private synchronized void collect(ByteBuffer content) {
    byte[] piece = new byte[Math.min(content.remaining(), MAX_BODY_BYTES - body.size())];
    content.get(piece);
    body.writeBytes(piece);
    content.position(content.limit());
  }

  /** Aborts the handshake; does nothing after its end. */
  void abort(Throwable cause) {
    Request jetty = running;
    if (jetty != null) {
      jetty.abort(cause);
    }
  }

  private static Throwable cause(Throwable failure) {
    SSLException tls = Causes.find(failure, SSLException.class);
    if (tls != null) {
      return tls;
    }
    Throwable cause = failure;
    // Two classes of Jetty, of which one is not exported.
    while (cause.getClass().getSimpleName().equals("UpgradeException")
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private Stage stage() {
    Connection connection = running == null ? null : running.getConnection();
    return connection == null || JettyExchange.isHandshaking(connection)
        ? Stage.CONNECTING
        : Stage.SENDING;
  }

  /** Returns why a response with status 101 that Jetty accepts is none for a WebSocket; else null. */
  Exception refusal() {
    HttpFields fields = response.getHeaders();
    return fields.contains(HttpHeader.UPGRADE, "websocket")
            && fields.contains(HttpHeader.CONNECTION, "upgrade")
        ? null
        : new FailureClassifier(destination).handshakeNotAccepted(null);
  }

  /** Returns the exception to throw for a failure of the handshake. */
  Exception failure(Throwable failure) {
    FailureClassifier classifier = new FailureClassifier(destination);
    Response head = response;
    // Jetty makes up a response where it receives none.
    if (head == null || Causes.find(failure, HttpException.class::isInstance) != null) {
      Connection connection = running == null ? null : running.getConnection();
      Throwable cause = JettyTlsFailures.causeOf(connection, cause(failure));
      return JettyFailures.classify(cause, destination, stage());
    }
    int status = head.getStatus();
    if (status == 101) {
      // Jetty leaves it open.
      running.getConnection().close();
      return classifier.handshakeNotAccepted(failure);
    }
    if (status < 200 || status > 599) {
      return classifier.notHttp(new ProtocolException("status " + status), Stage.RECEIVING);
    }
    Headers.Builder headers = Headers.builder();
    head.getHeaders().forEach(field -> headers.add(field.getName(), field.getValue()));
    synchronized (this) {
      return new WebSocketHandshakeException(
          destination.toString(), status, headers.build(), body.toByteArray());
    }
  }
}
