package com.example.jetty;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Route;
import com.beeper.desktop.transport.TransportRequest;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Makes Jetty's form of a request. */
final class Requests {

  private final HttpClient client;
  private final Proxies proxies;

  Requests(HttpClient client, Proxies proxies) {
    this.client = client;
    this.proxies = proxies;
  }

  Route route(TransportRequest request) {
    return proxies.route(request.uri());
  }

  /**
   * Makes a request that can be sent once.
   *
   * @throws IllegalArgumentException if Jetty does not know what to do with the host
   */
  Request make(TransportRequest request, Route route, Executor executor) {
    Request jetty = client.newRequest(request.uri()).method(request.method());
    Headers headers = request.headers();
    jetty.headers(
        fields -> {
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

  /** Jetty sends the length of a body of no bytes with POST and PUT, or beside Content-Type. */
  private static boolean isLengthOfZeroLost(TransportRequest request) {
    return request.method().equals("PATCH")
        && (request.body() == null || request.body().contentLength() == 0)
        && request.headers().first("Content-Type").isEmpty();
  }
}
