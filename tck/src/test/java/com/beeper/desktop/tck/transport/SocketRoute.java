package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The connection to a server, direct or through a proxy. */
final class SocketRoute {

  private final URI uri;
  private final SocketSetup setup;
  private final boolean secure;
  private final int port;
  private final @Nullable InetSocketAddress proxy;

  SocketRoute(URI uri, SocketSetup setup) {
    this.uri = uri;
    this.setup = setup;
    this.secure = "https".equals(uri.getScheme());
    this.port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
    this.proxy = proxy(uri, setup);
  }

  private static @Nullable InetSocketAddress proxy(URI uri, SocketSetup setup) {
    ProxySettings given = setup.settings().proxy();
    ProxySelector selector = given == null ? null : given.selector();
    // Proxy settings reveal their kind only through their text.
    String kind = String.valueOf(given);
    if ((given == null && setup.has(TransportFault.USES_SYSTEM_PROXY_BY_DEFAULT))
        || (kind.equals("none") && setup.has(TransportFault.USES_SYSTEM_PROXY_WHEN_DISABLED))) {
      selector = ProxySelector.getDefault();
    }
    if (selector == null
        || (kind.equals("system") && setup.has(TransportFault.IGNORES_SYSTEM_PROXY))) {
      return null;
    }
    boolean lowerCase = uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT));
    URI asked = setup.has(TransportFault.BYPASSES_PROXY_ONLY_FOR_LOWER_CASE_LOOPBACK) && !lowerCase
        ? URI.create("http://elsewhere.invalid/")
        : uri;
    try {
      return (InetSocketAddress) selector.select(asked).get(0).address();
    } catch (UncheckedIOException e) {
      if (setup.has(TransportFault.CONNECTS_DIRECTLY_WITHOUT_SELECTOR)) {
        return null;
      }
      throw e;
    }
  }

  boolean isSecure() {
    return secure;
  }

  boolean isThroughProxy() {
    return proxy != null;
  }

  boolean isTunnel() {
    return secure && proxy != null;
  }

  /** Returns the host and port of the server. */
  String place() {
    return uri.getHost() + ":" + port;
  }

  /** Returns the key of the pooled connections that can serve the request. */
  String key() {
    return (secure ? "https " : "http ") + (proxy == null || secure ? place() : proxy);
  }

  @Override
  public String toString() {
    return place()
        + (proxy == null
            ? ""
            : " through the proxy " + proxy.getHostString() + ":" + proxy.getPort());
  }

  void connect(SocketConnection connection) throws IOException {
    TransportSettings settings = setup.settings();
    if (settings.localAddress() != null && !setup.has(TransportFault.IGNORES_LOCAL_ADDRESS)) {
      connection.socket().bind(new InetSocketAddress(settings.localAddress(), 0));
    }
    Duration limit =
        setup.has(TransportFault.IGNORES_CONNECT_TIMEOUT) ? null : settings.connectTimeout();
    connection.socket().connect(hop(), limit == null ? 0 : (int) limit.toMillis());
    connection.socket().setTcpNoDelay(true);
    connection.connected(connection.socket());
  }

  private InetSocketAddress hop() throws UnknownHostException {
    InetSocketAddress hop = proxy == null
        ? new InetSocketAddress(uri.getHost(), port)
        : new InetSocketAddress(proxy.getHostString(), proxy.getPort());
    if (hop.isUnresolved()) {
      throw new UnknownHostException(hop.getHostString());
    }
    return hop;
  }

  /** Opens a tunnel through the proxy. */
  void tunnel(SocketConnection connection, Headers ofRequest) throws IOException {
    Headers.Builder fields = Headers.builder().add("Host", place());
    if (setup.has(TransportFault.REVEALS_TOKEN_TO_PROXY)) {
      ofRequest.forEach(fields::add);
    }
    String authorization = setup.proxyAuthorization();
    if (authorization != null) {
      fields.add("Proxy-Authorization", authorization);
    }
    connection
        .out()
        .write(SocketHead.ofRequest("CONNECT " + place() + " HTTP/1.1", fields.build()));
    connection.out().flush();
    SocketHead head = responseOfProxy(connection);
    if (head.status() == 200) {
      return;
    }
    // Libraries treat 407 differently from other statuses.
    if (setup.has(TransportFault.RETURNS_RESPONSE_OF_PROXY) && head.status() != 407) {
      throw new Refusal(head);
    }
    throw new TransportException(
        Delivery.NOT_SENT,
        reasonOfRefusal(head.status()),
        "the proxy refused the connection: status "
            + head.status()
            + (setup.has(TransportFault.REVEALS_PROXY_PASSWORD) ? " to " + authorization : ""),
        null);
  }

  private SocketHead responseOfProxy(SocketConnection connection) throws IOException {
    try {
      return SocketHead.read(connection.in(), setup);
    } catch (TransportException e) {
      Reason reason = setup.has(TransportFault.REPORTS_PROXIES_WITHOUT_HTTP_AS_PROTOCOL_FAILURES)
          ? Reason.PROTOCOL
          : Reason.PROXY;
      throw new TransportException(
          Delivery.NOT_SENT, reason, "the response of the proxy is not HTTP", e);
    }
  }

  private Reason reasonOfRefusal(int status) {
    TransportFault fault = status == 407 && setup.proxyAuthorization() != null
        ? TransportFault.REPORTS_REJECTED_CREDENTIALS_AS_BROKEN_CONNECTIONS
        : TransportFault.REPORTS_REFUSED_TUNNELS_AS_BROKEN_CONNECTIONS;
    return setup.has(fault) ? Reason.CONNECTION : Reason.PROXY;
  }

  void handshake(SocketConnection connection) throws IOException {
    try {
      connection.connected(handshake(connection, context()));
    } catch (SSLException e) {
      if (setup.has(TransportFault.IGNORES_DATES)
          && isCausedBy(CertificateExpiredException.class, e)) {
        connection.reopen(hop());
        connection.connected(handshake(connection, TrustAllManager.at(TrustAllManager.Time.ANY)));
      } else if (setup.has(TransportFault.FALLS_BACK_TO_PLAIN)
          && e.getClass() == SSLException.class) {
        connection.reopen(hop());
      } else {
        throw e;
      }
    }
  }

  private SSLSocket handshake(SocketConnection connection, SSLContext context) throws IOException {
    SSLSocket socket = (SSLSocket)
        context.getSocketFactory().createSocket(connection.socket(), uri.getHost(), port, true);
    if (!setup.has(
        isTunnel()
            ? TransportFault.IGNORES_HOST_NAMES_IN_TUNNELS
            : TransportFault.IGNORES_HOST_NAMES)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    socket.startHandshake();
    return socket;
  }

  private SSLContext context() throws IOException {
    SSLContext given = setup.settings().sslContext();
    if (setup.has(
        given == null
            ? TransportFault.TRUSTS_ANY_ISSUER_BY_DEFAULT
            : TransportFault.OMITS_CLIENT_CERTIFICATE)) {
      return TrustAllManager.at(TrustAllManager.Time.NOW);
    }
    try {
      return given == null ? SSLContext.getDefault() : given;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static boolean isCausedBy(Class<?> type, Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  /** The refusal of a tunnel, which a fault returns as the response of the server. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient SocketHead head;

    Refusal(SocketHead head) {
      this.head = head;
    }

    SocketHead head() {
      return head;
    }
  }
}
