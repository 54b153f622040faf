package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The handshake of one connection, on the calling thread. */
final class SocketHandshake {

  /** The progress of the handshake. */
  enum Step {
    CONNECTED,
    TLS,
    SENT,
    /** A byte of the response. */
    RECEIVED
  }

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int MAX_BODY = 64 * 1024;

  private final WebSocketRequest request;
  private final SocketWebSocketTransport transport;
  private final boolean secure;
  private final Destination destination;
  private final FailureClassifier classifier;
  private final Consumer<Socket> sockets;
  private final Consumer<Step> progress;
  private Stage stage = Stage.CONNECTING;
  private @Nullable InputStream in;

  /**
   * Creates a handshake that has not started.
   *
   * @param sockets receives each socket before it is connected, so that another thread can close it
   * @param progress receives the steps of the handshake
   */
  SocketHandshake(
      WebSocketRequest request,
      SocketWebSocketTransport transport,
      Consumer<Socket> sockets,
      Consumer<Step> progress) {
    this.request = request;
    this.transport = transport;
    this.sockets = sockets;
    this.progress = progress;
    secure = "wss".equals(request.uri().getScheme());
    destination = Destination.of(request.uri(), selector());
    classifier = new FailureClassifier(destination);
  }

  private boolean has(WebSocketFault fault) {
    return transport.has(fault);
  }

  private @Nullable ProxySelector selector() {
    ProxySettings given = transport.settings().proxy();
    // Proxy settings reveal their kind only through their text.
    String kind = String.valueOf(given);
    if (given == null || (kind.equals("system") && has(WebSocketFault.IGNORES_PROXY_OF_THE_JVM))) {
      return null;
    }
    boolean jvm = (kind.equals("none") && has(WebSocketFault.TREATS_NO_PROXY_AS_DEFAULT))
        || (kind.equals("system") && has(WebSocketFault.SENDS_LOOPBACK_THROUGH_PROXY));
    if (!jvm) {
      return given.selector();
    }
    ProxySelector selector = ProxySelector.getDefault();
    return new ProxySelector() {
      // The JVM's selectors have no proxy for ws.
      @Override
      public List<java.net.Proxy> select(URI uri) {
        return selector.select(URI.create("http" + uri.toString().substring("ws".length())));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  FailureClassifier classifier() {
    return classifier;
  }

  Destination destination() {
    return destination;
  }

  /** Returns the input behind the response. */
  InputStream input() {
    InputStream input = in;
    if (input == null) {
      throw new IllegalStateException("the handshake has not ended");
    }
    return input;
  }

  /** Opens the connection and returns its socket. */
  Socket open() throws IOException {
    try {
      return attempt(request.uri(), 0);
    } catch (WebSocketHandshakeException e) {
      throw e;
    } catch (IOException e) {
      throw classify(e);
    }
  }

  private TransportException classify(IOException e) {
    boolean omitsProxy =
        e instanceof ConnectException && has(WebSocketFault.OMITS_PROXY_FROM_MESSAGES);
    TransportException failure = omitsProxy
        ? new FailureClassifier(new Destination(request.uri(), null)).classify(e, stage)
        : classifier.classify(e, stage);
    Reason reason = failure.reason();
    Delivery delivery = failure.delivery();
    if (destination.proxy() == null
        && reason == Reason.REFUSED
        && has(WebSocketFault.REPORTS_MAYBE_WHEN_SERVERS_ARE_DOWN)) {
      delivery = Delivery.MAYBE;
    }
    if (!secure
        && reason == Reason.UNKNOWN_HOST
        && has(WebSocketFault.REPORTS_UNKNOWN_NAMES_AS_REFUSED)) {
      reason = Reason.REFUSED;
    }
    if (reason == Reason.TLS
        && String.valueOf(e.getMessage()).contains("Unsupported")
        && has(WebSocketFault.REPORTS_PLAIN_TEXT_AS_LOSS)) {
      reason = Reason.CONNECTION;
    }
    if (e instanceof EOFException && has(WebSocketFault.REPORTS_EARLY_ENDS_AS_NOT_SENT)) {
      delivery = Delivery.NOT_SENT;
    }
    return new TransportException(delivery, reason, String.valueOf(failure.getMessage()), e);
  }

  private Socket attempt(URI uri, int number) throws IOException {
    Socket socket = connect(uri);
    progress.accept(Step.CONNECTED);
    boolean tunnelled = destination.proxy() != null
        && (secure || !has(WebSocketFault.SENDS_PLAIN_HANDSHAKE_TO_PROXY));
    in = new BufferedInputStream(socket.getInputStream());
    if (tunnelled) {
      tunnel(socket, uri);
    }
    if (secure) {
      socket = startTls(socket, uri);
      in = new BufferedInputStream(socket.getInputStream());
    }
    String key = key();
    stage = Stage.SENDING;
    progress.accept(Step.SENT);
    write(socket, head(uri, key));
    Response response = readResponse();
    int status = response.status();
    boolean again = (status / 100 == 3 && has(WebSocketFault.FOLLOWS_REDIRECTS))
        || (status == 503 && has(WebSocketFault.RETRIES_503));
    if (again && number == 0) {
      socket.close();
      return attempt(uri, 1);
    }
    if (status != 101) {
      throw refusal(response);
    }
    String fault = fault(response.headers(), key);
    if (fault != null) {
      if (has(WebSocketFault.LEAVES_UNACCEPTED_CONNECTIONS_OPEN)) {
        transport.leave(socket);
      } else {
        socket.close();
      }
      throw classifier.handshakeNotAccepted(new ProtocolException(fault));
    }
    if (has(WebSocketFault.DROPS_BYTES_AFTER_THE_HEAD)) {
      input().skipNBytes(input().available());
    }
    transport.cookies().set(response.headers().first("Set-Cookie"));
    return socket;
  }

  private Socket connect(URI uri) throws IOException {
    InetSocketAddress proxy = destination.proxy();
    String host = proxy == null ? uri.getHost() : proxy.getHostString();
    int port = proxy != null ? proxy.getPort() : uri.getPort();
    if (port < 0) {
      port = secure ? 443 : 80;
    }
    IOException first = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      Socket socket = new Socket(java.net.Proxy.NO_PROXY);
      sockets.accept(socket);
      try {
        InetAddress local = transport.settings().localAddress();
        if (local != null && !has(WebSocketFault.IGNORES_LOCAL_ADDRESS)) {
          socket.bind(new InetSocketAddress(local, 0));
        }
        long timeout = transport.settings().connectTimeout() == null
                || has(WebSocketFault.IGNORES_CONNECT_TIMEOUT)
            ? 0
            : transport.settings().connectTimeout().toMillis();
        socket.connect(new InetSocketAddress(address, port), Math.toIntExact(timeout));
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        socket.close();
        first = first == null ? e : first;
      }
    }
    throw first == null ? new UnknownHostException(host) : first;
  }

  private void tunnel(Socket socket, URI uri) throws IOException {
    String authority =
        uri.getHost() + ":" + (uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80);
    StringBuilder head = new StringBuilder("CONNECT " + authority + " HTTP/1.1\r\n");
    head.append("Host: ").append(authority).append("\r\n");
    String credentials = proxyAuthorization();
    if (credentials != null) {
      head.append("Proxy-Authorization: ").append(credentials).append("\r\n");
    }
    if (secure && has(WebSocketFault.SENDS_AUTHORIZATION_TO_PROXY)) {
      String authorization = request.headers().first("Authorization");
      head.append("Authorization: ").append(authorization).append("\r\n");
    }
    write(socket, head + "\r\n");
    Response response;
    try {
      response = readResponse();
    } catch (ProtocolException e) {
      if (has(WebSocketFault.REPORTS_GARBAGE_OF_PROXY_AS_SENT)) {
        throw classifier.notHttp(e, Stage.SENDING);
      }
      throw e;
    }
    if (response.status() / 100 != 2) {
      boolean returned = response.status() != 407 && response.status() != 502;
      if (returned && has(WebSocketFault.RETURNS_RESPONSE_OF_PROXY)) {
        throw refusal(response);
      }
      TransportException refused = classifier.tunnelRefused(response.status(), null);
      if (credentials != null && has(WebSocketFault.SHOWS_PROXY_CREDENTIALS)) {
        throw new TransportException(
            refused.delivery(), refused.reason(), refused.getMessage() + credentials, null);
      }
      throw refused;
    }
  }

  private @Nullable String proxyAuthorization() {
    ProxySettings proxy = transport.settings().proxy();
    return proxy == null ? null : proxy.authorization();
  }

  private SSLSocket startTls(Socket socket, URI uri) throws IOException {
    progress.accept(Step.TLS);
    SSLContext context = context();
    SSLSocket tls = (SSLSocket)
        context.getSocketFactory().createSocket(socket, uri.getHost(), socket.getPort(), true);
    if (!has(WebSocketFault.IGNORES_HOST_OF_CERTIFICATES)) {
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
    }
    sockets.accept(tls);
    tls.startHandshake();
    return tls;
  }

  private SSLContext context() throws IOException {
    try {
      SSLContext given = transport.settings().sslContext();
      if (given == null && has(WebSocketFault.TRUSTS_EVERY_ISSUER)) {
        return trustingEveryone();
      }
      if (given != null && has(WebSocketFault.OMITS_CLIENT_CERTIFICATES)) {
        return trustingEveryone();
      }
      return given == null ? SSLContext.getDefault() : given;
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS", e);
    }
  }

  private static SSLContext trustingEveryone() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    X509TrustManager all = new X509TrustManager() {
      @Override
      public void checkClientTrusted(X509Certificate[] chain, String type) {}

      @Override
      public void checkServerTrusted(X509Certificate[] chain, String type) {}

      @Override
      public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
      }
    };
    context.init(null, new TrustManager[] {all}, null);
    return context;
  }

  private String key() {
    byte[] bytes = new byte[16];
    if (!has(WebSocketFault.REPEATS_KEYS)) {
      new SecureRandom().nextBytes(bytes);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String head(URI uri, String key) {
    String target = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (has(WebSocketFault.DECODES_TARGETS)) {
      target = uri.getPath();
    }
    if (uri.getRawQuery() != null) {
      target += "?" + uri.getRawQuery();
    }
    StringBuilder head = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    head.append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
    head.append("Sec-WebSocket-Key: ").append(key).append("\r\n");
    int version = has(WebSocketFault.SENDS_AN_OLD_VERSION) ? 8 : 13;
    head.append("Sec-WebSocket-Version: ").append(version).append("\r\n");
    List<String> names = new ArrayList<>();
    request.headers().forEach((name, value) -> {
      if (!names.contains(name) || !has(WebSocketFault.SENDS_ONE_VALUE_A_NAME)) {
        head.append(name).append(": ").append(value).append("\r\n");
      }
      names.add(name);
    });
    if (has(WebSocketFault.OFFERS_COMPRESSION)) {
      head.append("Sec-WebSocket-Extensions: permessage-deflate\r\n");
    }
    if (has(WebSocketFault.OFFERS_A_SUBPROTOCOL)) {
      head.append("Sec-WebSocket-Protocol: json\r\n");
    }
    String cookies = transport.cookies().get();
    if (cookies != null && has(WebSocketFault.KEEPS_COOKIES)) {
      head.append("Cookie: ").append(cookies.split(";", 2)[0]).append("\r\n");
    }
    String credentials = proxyAuthorization();
    if (credentials != null && has(WebSocketFault.SENDS_CREDENTIALS_TO_SERVER)) {
      head.append("Proxy-Authorization: ").append(credentials).append("\r\n");
    }
    return head + "\r\n";
  }

  private static void write(Socket socket, String head) throws IOException {
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** The head of a response. */
  private record Response(int status, Headers headers) {}

  private Response readResponse() throws IOException {
    String line = readLine();
    if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
      if (has(WebSocketFault.REPORTS_GARBAGE_AS_LOSS) && stage == Stage.SENDING) {
        throw classifier.connectionLost(null);
      }
      throw new ProtocolException("no status line");
    }
    int status = Integer.parseInt(line.substring(9, 12));
    Headers.Builder headers = Headers.builder();
    for (line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("no header field");
      }
      headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return new Response(status, headers.build());
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = input().read(); b != '\n'; b = input().read()) {
      if (b < 0) {
        throw new EOFException("the response ended early");
      }
      if (has(WebSocketFault.EXTENDS_DEADLINE_WITH_EACH_BYTE)) {
        progress.accept(Step.RECEIVED);
      }
      if (b != '\r') {
        line.write(b);
      }
      if (line.size() > MAX_BODY) {
        throw new ProtocolException("a line is too long");
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private WebSocketHandshakeException refusal(Response response) throws IOException {
    String length = response.headers().first("Content-Length");
    long size = length == null ? 0 : Long.parseLong(length);
    if (!has(WebSocketFault.KEEPS_WHOLE_BODY_OF_REFUSALS)) {
      size = Math.min(size, MAX_BODY);
    }
    byte[] body = input().readNBytes((int) size);
    if (body.length < size) {
      throw new EOFException("the body ended early");
    }
    Headers headers =
        has(WebSocketFault.OMITS_HEADERS_OF_REFUSALS) ? Headers.empty() : response.headers();
    return new WebSocketHandshakeException(
        destination.toString(), response.status(), headers, body);
  }

  /** Returns why a response does not accept the handshake, or null if it does. */
  private @Nullable String fault(Headers headers, String key) {
    boolean sensitive = has(WebSocketFault.COMPARES_CASE);
    if (!equal("websocket", headers.first("Upgrade"), sensitive)
        && !has(WebSocketFault.ACCEPTS_OTHER_UPGRADES)) {
      return "Upgrade";
    }
    if (!equal("Upgrade", headers.first("Connection"), sensitive)
        && !has(WebSocketFault.IGNORES_CONNECTION_FIELD)) {
      return "Connection";
    }
    if (!accept(key).equals(headers.first("Sec-WebSocket-Accept"))
        && !has(WebSocketFault.ACCEPTS_ANY_ACCEPT_VALUE)) {
      return "Sec-WebSocket-Accept";
    }
    if (headers.first("Sec-WebSocket-Extensions") != null
        && !has(WebSocketFault.ACCEPTS_EXTENSIONS)) {
      return "Sec-WebSocket-Extensions";
    }
    if (headers.first("Sec-WebSocket-Protocol") != null
        && !has(WebSocketFault.ACCEPTS_SUBPROTOCOLS)) {
      return "Sec-WebSocket-Protocol";
    }
    return null;
  }

  private static boolean equal(String expected, @Nullable String value, boolean sensitive) {
    return sensitive ? expected.equals(value) : expected.equalsIgnoreCase(value);
  }

  private static String accept(String key) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
