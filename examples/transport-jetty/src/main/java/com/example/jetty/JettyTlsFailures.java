package com.example.jetty;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;

/**
 * The failures of TLS handshakes.
 *
 * <p>After such a failure, Jetty closes the connection while another thread may still write to it. The
 * request then fails because of the closed connection, without the reason.
 */
final class JettyTlsFailures {

  private static final Map<SSLEngine, Throwable> BY_ENGINE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private JettyTlsFailures() {}

  /** Observes the connections that a client opens from now on. */
  static void observe(HttpClient client) {
    client.addBean(new SslHandshakeListener() {
      @Override
      public void handshakeFailed(Event event, Throwable failure) {
        BY_ENGINE.put(event.getSSLEngine(), failure);
      }
    });
  }

  /** Returns why the TLS handshake of a connection failed; otherwise the given failure. */
  static Throwable causeOf(Connection connection, Throwable failure) {
    if (connection instanceof org.eclipse.jetty.io.Connection used
        && used.getEndPoint() instanceof SslConnection.SslEndPoint tls) {
      return BY_ENGINE.getOrDefault(tls.getSslConnection().getSSLEngine(), failure);
    }
    return failure;
  }
}
