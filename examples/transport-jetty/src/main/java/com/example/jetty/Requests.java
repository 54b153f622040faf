package com.example.jetty;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Makes Jetty's form of a request. */
final class Requests {

  /** How long the rest of a request may take after the whole response has come. */
  private static final long REST_MILLIS = 100;

  private final HttpClient client;
  private final Proxies proxies;
  private final Executor later;

  Requests(HttpClient client, Proxies proxies) {
    this.client = client;
    this.proxies = proxies;
    this.later =
        CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, client.getExecutor());
  }

  FailureClassifier route(TransportRequest request) {
    return proxies.route(request.uri());
  }

  /**
   * Makes a request that can be sent once.
   *
   * @throws IllegalArgumentException if Jetty does not know what to do with the host
   */
  Request make(TransportRequest request, FailureClassifier route, Executor executor) {
    Request jetty = client.newRequest(request.uri()).method(request.method());
    Headers headers = request.headers();
    jetty.headers(fields -> {
      if (headers.first("User-Agent").isPresent()) {
        fields.remove(HttpHeader.USER_AGENT); // that of Jetty
      }
      headers.forEach(fields::add);
      if (isLengthOfZeroLost(request)) {
        // Without the constant for its name, Jetty does not know what it is, and sends it.
        fields.add(new HttpField(null, "Content-Length", "0"));
      }
    });
    if (request.body() != null) {
      jetty.body(new RequestContent(request.body(), executor));
    }
    proxies.apply(route, jetty);
    // The client's idle time-out is for kept connections; a wait is ended by the signal.
    return jetty.idleTimeout(0, TimeUnit.MILLISECONDS);
  }

  /**
   * Ends the sending of a request that was answered before it was sent, but lets the response count.
   * Not at once: the answer to a request that was sent may be here before Jetty has noticed that it
   * was, and then the connection can be kept.
   */
  void endSoon(Request jetty) {
    later.execute(() -> jetty.fail(new IOException("answered before all was sent")));
  }

  /** Jetty sends the length of a body of no bytes with POST and PUT, or beside Content-Type. */
  private static boolean isLengthOfZeroLost(TransportRequest request) {
    return request.method().equals("PATCH")
        && (request.body() == null || request.body().contentLength() == 0)
        && request.headers().first("Content-Type").isEmpty();
  }
}
