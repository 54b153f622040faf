package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
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

/** How a request gets to its server. */
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
    // The kinds of proxy settings cannot be told apart but by their text.
    String kind = String.valueOf(given);
    if ((given == null && setup.has(Fault.USES_PROXY_OF_THE_JVM_UNASKED))
        || (kind.equals("none") && setup.has(Fault.TAKES_NO_PROXY_FOR_THAT_OF_THE_JVM))) {
      selector = ProxySelector.getDefault();
    }
    if (selector == null || (kind.equals("system") && setup.has(Fault.IGNORES_PROXY_OF_THE_JVM))) {
      return null;
    }
    boolean lowerCase = uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT));
    URI asked = setup.has(Fault.KNOWS_LOOPBACK_IN_LOWER_CASE_ONLY) && !lowerCase
        ? URI.create("http://elsewhere.invalid/")
        : uri;
    return (InetSocketAddress) selector.select(asked).get(0).address();
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

  /** Returns host and port of the server. */
  String place() {
    return uri.getHost() + ":" + port;
  }

  /** Returns what connections that can serve the request have in common. */
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
    if (settings.localAddress() != null && !setup.has(Fault.IGNORES_LOCAL_ADDRESS)) {
      connection.socket().bind(new InetSocketAddress(settings.localAddress(), 0));
    }
    Duration limit = setup.has(Fault.IGNORES_CONNECT_TIMEOUT) ? null : settings.connectTimeout();
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

  /** Asks the proxy to connect. */
  void tunnel(SocketConnection connection, Headers ofRequest) throws IOException {
    Headers.Builder fields = Headers.builder().add("Host", place());
    if (setup.has(Fault.SHOWS_TOKEN_TO_PROXY)) {
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
    SocketHead answer = SocketHead.read(connection.in(), setup);
    if (answer.status() == 200) {
      return;
    }
    // Each library knows 407, for which it has something of its own.
    if (setup.has(Fault.PASSES_ANSWER_OF_PROXY_ON) && answer.status() != 407) {
      throw new Refusal(answer);
    }
    throw new TransportException(
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "the proxy refused the connection: status "
            + answer.status()
            + (setup.has(Fault.SHOWS_PASSWORD) ? " to " + authorization : ""),
        null);
  }

  void handshake(SocketConnection connection) throws IOException {
    try {
      connection.connected(handshake(connection, context()));
    } catch (SSLException e) {
      if (setup.has(Fault.IGNORES_DATES) && isCausedBy(CertificateExpiredException.class, e)) {
        connection.reopen(hop());
        connection.connected(handshake(connection, Trusting.at(Trusting.Time.ANY)));
      } else if (setup.has(Fault.FALLS_BACK_TO_PLAIN) && e.getClass() == SSLException.class) {
        connection.reopen(hop());
      } else {
        throw e;
      }
    }
  }

  private SSLSocket handshake(SocketConnection connection, SSLContext context) throws IOException {
    SSLSocket socket = (SSLSocket)
        context.getSocketFactory().createSocket(connection.socket(), uri.getHost(), port, true);
    if (!setup.has(isTunnel() ? Fault.IGNORES_HOST_NAMES_IN_TUNNELS : Fault.IGNORES_HOST_NAMES)) {
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
        given == null ? Fault.TRUSTS_ANYONE_BY_DEFAULT : Fault.FORGETS_THE_CLIENT_CERTIFICATE)) {
      return Trusting.at(Trusting.Time.NOW);
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

  /** What a proxy answered, on its way to be passed off as the server's answer. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient SocketHead answer;

    Refusal(SocketHead answer) {
      this.answer = answer;
    }

    SocketHead answer() {
      return answer;
    }
  }
}
