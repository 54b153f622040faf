package com.example.jetty;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Creates Jetty's requests. */
final class JettyRequests {

  /** The time for the rest of a request after the complete response has been received. */
  private static final long REST_MILLIS = 100;

  private final HttpClient client;
  private final JettyProxies proxies;
  private final Executor later;

  JettyRequests(HttpClient client, JettyProxies proxies) {
    this.client = client;
    this.proxies = proxies;
    this.later =
        CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, client.getExecutor());
  }

  Destination destination(TransportRequest request) {
    return proxies.destination(request.uri());
  }

  /**
   * Creates a request that can be sent once.
   *
   * @throws IllegalArgumentException if Jetty does not accept the host
   */
  Request create(TransportRequest request, Destination destination, Executor executor) {
    Request jetty = client.newRequest(request.uri()).method(request.method());
    Headers headers = request.headers();
    jetty.headers(fields -> {
      if (headers.first("User-Agent") != null) {
        fields.remove(HttpHeader.USER_AGENT); // Jetty's own
      }
      headers.forEach(fields::add);
      if (lacksZeroLength(request)) {
        // Without the constant for its name, Jetty does not recognise the field, and sends it.
        fields.add(new HttpField(null, "Content-Length", "0"));
      }
    });
    if (request.body() != null) {
      jetty.body(new JettyRequestContent(request.body(), executor));
    }
    proxies.apply(destination, jetty);
    // The client's idle timeout is for kept connections; the signal ends a wait.
    return jetty.idleTimeout(0, TimeUnit.MILLISECONDS);
  }

  /**
   * Ends the sending of a request whose response was received early; the response remains valid. The
   * delay is for responses that are received before Jetty has registered the end of the request: then
   * the connection can be kept.
   */
  void endLater(Request jetty) {
    later.execute(() -> jetty.fail(new IOException("the response was received before the body was sent")));
  }

  /** Jetty sends a length of zero with POST and PUT, and beside Content-Type, but not otherwise. */
  private static boolean lacksZeroLength(TransportRequest request) {
    return request.method().equals("PATCH")
        && (request.body() == null || request.body().contentLength() == 0)
        && request.headers().first("Content-Type") == null;
  }
}
