package com.beeper.desktop.testkit.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A small transport over sockets, which keeps the contract, unless it is told to break it in a
 * certain way. A fault that would make it wait forever makes it wait for two seconds.
 */
final class SocketTransport implements Transport {

  private static final int CHUNK = 16 * 1024;
  private static final int SAFETY_MILLIS = 2_000;

  private final TransportSettings settings;
  private final Set<Fault> faults;
  private final SocketPool pool;
  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile boolean closed;

  SocketTransport(TransportSettings settings, Set<Fault> faults) {
    this.settings = settings;
    this.faults = faults;
    this.pool = new SocketPool(settings, faults);
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted() && !has(Fault.IGNORES_EARLY_INTERRUPTS)) {
      throw new InterruptedException("interrupted before");
    }
    if (closed && !has(Fault.WORKS_WHEN_CLOSED)) {
      throw new IllegalStateException("the transport is closed");
    }
    if (request.cancelSignal().isCancelled() && !has(Fault.IGNORES_EARLY_SIGNALS)) {
      throw new TransportException(Delivery.NOT_SENT, Reason.CANCELLED, "cancelled before", null);
    }
    if (has(Fault.KNOWS_USUAL_METHODS_ONLY) && request.method().equals("PURGE")) {
      throw new IllegalArgumentException("method PURGE");
    }
    int tries = 0;
    while (true) {
      Exchange exchange = new Exchange(request);
      try {
        TransportResponse response = exchange.run();
        boolean again = (response.status() == 503 && has(Fault.RETRIES_503))
            || (response.status() == 407 && has(Fault.REPEATS_AFTER_407));
        if (!again || tries++ > 0) {
          return response;
        }
      } catch (TransportException e) {
        boolean again = e.reason() == Reason.CONNECTION
            && (has(Fault.RETRIES_POSTS)
                || (has(Fault.RETRIES_ON_NEW_CONNECTIONS) && request.method().equals("GET")));
        if (!again || tries++ > 0) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    if (!has(Fault.LETS_CALLS_RUN_WHEN_CLOSED)) {
      running.forEach(Exchange::abort);
    }
    if (!has(Fault.WORKS_WHEN_CLOSED)) {
      pool.close();
    }
  }

  /** One request and its response. */
  private final class Exchange {

    private final TransportRequest request;
    private final URI uri;
    private final boolean secure;
    private final String place;
    private @Nullable InetSocketAddress proxy;
    private volatile SocketPool.@Nullable Connection connection;
    private volatile boolean aborted;
    private volatile boolean ended;
    private boolean sent;

    Exchange(TransportRequest request) {
      this.request = request;
      this.uri = request.uri();
      this.secure = "https".equals(uri.getScheme());
      int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
      this.place = uri.getHost() + ":" + port;
      this.proxy = proxy();
    }

    private @Nullable InetSocketAddress proxy() {
      ProxySettings given = settings.proxy();
      if (has(Fault.IGNORES_PROXY) || (given == null && !has(Fault.ALWAYS_USES_JVM_PROXY))) {
        return null;
      }
      ProxySelector selector = given == null || has(Fault.ALWAYS_USES_JVM_PROXY)
          ? ProxySelector.getDefault()
          : given.selector();
      if (has(Fault.PROXIES_LOOPBACK)) {
        URI other = URI.create("http://desktop.invalid/");
        return (InetSocketAddress) selector.select(other).get(0).address();
      }
      return (InetSocketAddress) selector.select(uri).get(0).address();
    }

    void abort() {
      if (ended && !has(Fault.ABORTS_LATE)) {
        return;
      }
      aborted = true;
      SocketPool.Connection current = connection;
      if (current != null) {
        current.close();
      }
      pool.wake();
    }

    TransportResponse run() throws IOException, InterruptedException {
      running.add(this);
      boolean early = request.cancelSignal().isCancelled() && has(Fault.IGNORES_EARLY_SIGNALS);
      if (!early && !has(Fault.IGNORES_SIGNAL)) {
        request.cancelSignal().onCancel(this::abort);
      }
      try {
        return exchange();
      } catch (Refused e) {
        discard();
        return TransportResponse.buffered(e.answer.status(), e.answer.headers(), new byte[0]);
      } catch (IOException | RuntimeException e) {
        discard();
        if (Thread.interrupted() && !has(Fault.SWALLOWS_INTERRUPTS)) {
          InterruptedException interrupted = new InterruptedException("interrupted");
          interrupted.initCause(e);
          throw interrupted;
        }
        if (e instanceof RuntimeException bug) {
          throw bug;
        }
        throw explain((IOException) e);
      }
    }

    private void end() {
      ended = true;
      running.remove(this);
    }

    private void discard() {
      end();
      SocketPool.Connection current = connection;
      if (current != null) {
        pool.discard(current);
      }
    }

    private IOException explain(IOException failure) {
      if (failure instanceof TransportException known) {
        return known;
      }
      if (failure instanceof BodyException body) {
        return (IOException) body.getCause();
      }
      Delivery delivery = sent ? Delivery.MAYBE : Delivery.NOT_SENT;
      if (has(Fault.ALWAYS_SAYS_NOT_SENT)) {
        delivery = Delivery.NOT_SENT;
      } else if (has(Fault.ALWAYS_SAYS_MAYBE)) {
        delivery = Delivery.MAYBE;
      }
      if (aborted) {
        return new TransportException(delivery, Reason.CANCELLED, "cancelled", failure);
      }
      String through = place
          + (proxy == null
              ? ""
              : " through the proxy " + proxy.getHostString() + ":" + proxy.getPort());
      if (failure instanceof UnknownHostException) {
        return new TransportException(
            delivery, Reason.CONNECTION, "host of " + through + " is unknown", failure);
      }
      if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
        return new TransportException(
            delivery, Reason.CONNECTION, "connection to " + through + " refused", failure);
      }
      if (failure instanceof SocketTimeoutException) {
        boolean real = !sent || has(Fault.CONNECT_TIMEOUT_FOR_ALL);
        return new TransportException(
            delivery,
            real ? Reason.TIMEOUT : Reason.CONNECTION,
            "connection to " + through + " timed out",
            failure);
      }
      boolean tlsBroke = secure && has(Fault.TAKES_TLS_FOR_PROTOCOL);
      return new TransportException(
          delivery,
          tlsBroke ? Reason.PROTOCOL : Reason.CONNECTION,
          "connection to " + through + " broke" + (has(Fault.SHOWS_TARGETS) ? request.uri() : ""),
          failure);
    }

    private TransportResponse exchange() throws IOException, InterruptedException {
      String key = (secure ? "https " : "http ") + (proxy == null || secure ? place : proxy);
      SocketPool.Connection current = pool.lease(key, () -> aborted);
      connection = current;
      if (aborted) {
        throw new SocketException("aborted");
      }
      if (!current.isConnected()) {
        connect(current);
      }
      writeRequest(current);
      return readResponse(current);
    }

    private void connect(SocketPool.Connection current) throws IOException {
      InetSocketAddress hop = proxy != null
          ? new InetSocketAddress(proxy.getHostString(), proxy.getPort())
          : new InetSocketAddress(
              uri.getHost(), Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)));
      if (hop.isUnresolved()) {
        throw new UnknownHostException(hop.getHostString());
      }
      Socket socket = current.socket();
      if (settings.localAddress() != null && !has(Fault.IGNORES_LOCAL_ADDRESS)) {
        socket.bind(new InetSocketAddress(settings.localAddress(), 0));
      }
      Duration timeout = settings.connectTimeout();
      boolean limited = timeout != null && !has(Fault.IGNORES_CONNECT_TIMEOUT);
      socket.connect(hop, limited ? (int) timeout.toMillis() : 0);
      socket.setTcpNoDelay(true);
      if (!faults.isEmpty()) {
        socket.setSoTimeout(
            has(Fault.CONNECT_TIMEOUT_FOR_ALL) && timeout != null
                ? (int) timeout.toMillis()
                : has(Fault.IDLE_TIME_FOR_ALL) && settings.maxIdleTime() != null
                    ? (int) settings.maxIdleTime().toMillis()
                    : SAFETY_MILLIS);
      }
      current.connected(socket);
      if (!secure) {
        return;
      }
      if (proxy != null) {
        tunnel(current);
      }
      try {
        current.connected(handshake(current));
      } catch (SSLException e) {
        if (!has(Fault.FALLS_BACK_TO_PLAIN)) {
          throw e;
        }
        current.reopen(hop);
      }
    }

    private void tunnel(SocketPool.Connection current) throws IOException {
      Headers.Builder fields = Headers.builder().add("Host", place);
      if (has(Fault.SHOWS_TOKEN_TO_PROXY)) {
        request.headers().forEach(fields::add);
      }
      addProxyAuthorization(fields, true);
      current.out().write(head("CONNECT " + place + " HTTP/1.1", fields.build()));
      current.out().flush();
      Head answer = readHead(current.in());
      if (answer.status != 200) {
        if (has(Fault.PASSES_ANSWER_OF_PROXY_ON)) {
          throw new Refused(answer);
        }
        String why = has(Fault.SHOWS_PASSWORD) && settings.proxy() != null
            ? " to " + settings.proxy().authorization()
            : "";
        throw new TransportException(
            Delivery.NOT_SENT,
            Reason.CONNECTION,
            "the proxy refused the connection: status " + answer.status + why,
            null);
      }
    }

    private void addProxyAuthorization(Headers.Builder fields, boolean toProxy) {
      ProxySettings given = settings.proxy();
      String value = given == null ? null : given.authorization();
      if (value != null && (toProxy || has(Fault.SHOWS_CREDENTIALS_TO_ALL))) {
        fields.add("Proxy-Authorization", value);
      }
    }

    private SSLSocket handshake(SocketPool.Connection current) throws IOException {
      SSLContext context = context();
      String host = uri.getHost();
      SSLSocket socket = (SSLSocket) context
          .getSocketFactory()
          .createSocket(current.socket(), host, current.socket().getPort(), true);
      if (!has(Fault.IGNORES_HOST_NAMES) && !has(Fault.TRUSTS_ANYONE)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
      }
      socket.startHandshake();
      return socket;
    }

    private SSLContext context() throws IOException {
      try {
        if (has(Fault.TRUSTS_ANYONE)) {
          return Trusting.context();
        }
        SSLContext given = settings.sslContext();
        return given == null || has(Fault.IGNORES_SSL_CONTEXT) ? SSLContext.getDefault() : given;
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
    }

    private void writeRequest(SocketPool.Connection current) throws IOException {
      sent = true;
      boolean toProxy = proxy != null && !secure;
      String target = has(Fault.DECODES_TARGETS)
          ? uri.getPath()
          : uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      Headers.Builder fields = Headers.builder().add("Host", uri.getRawAuthority());
      if (has(Fault.SENDS_ONE_VALUE_A_NAME)) {
        Map<String, String> last = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> last.put(name.toLowerCase(Locale.ROOT), value));
        last.forEach(fields::add);
      } else {
        request.headers().forEach(fields::add);
      }
      if (has(Fault.ADDS_ACCEPT_ENCODING)) {
        fields.add("Accept-Encoding", "gzip");
      }
      if (has(Fault.ADDS_UPGRADE)) {
        fields.add("Connection", "Upgrade, HTTP2-Settings").add("Upgrade", "h2c");
      }
      if (has(Fault.ADDS_EXPECT)) {
        fields.add("Expect", "100-continue");
      }
      if (has(Fault.KEEPS_COOKIES)) {
        cookies.forEach((name, value) -> fields.add("Cookie", name + "=" + value));
      }
      addProxyAuthorization(fields, toProxy);
      RequestBody body = request.body();
      if (body != null && body.bytes() == null && has(Fault.BUFFERS_REQUESTS)) {
        byte[] all = body.open().readAllBytes();
        body = RequestBody.of(all, 0, all.length);
      }
      boolean chunked = body != null
          && (body.contentLength() < 0 || (body.bytes() == null && has(Fault.CHUNKS_ALL_STREAMS)));
      if (chunked) {
        fields.add("Transfer-Encoding", "chunked");
      } else if (body != null && (body.contentLength() > 0 || !has(Fault.OMITS_LENGTH_ZERO))) {
        long length = has(Fault.SENDS_WHOLE_ARRAYS) && body.bytes() != null
            ? body.bytes().array().length
            : body.contentLength();
        fields.add("Content-Length", "" + length);
      } else if (body == null
          && Set.of("POST", "PUT", "PATCH").contains(request.method())
          && !has(Fault.OMITS_LENGTH_ZERO)) {
        fields.add("Content-Length", "0");
      }
      String line = request.method()
          + " "
          + (toProxy ? "http://" + uri.getRawAuthority() : "")
          + target
          + " HTTP/1.1";
      OutputStream out = current.out();
      out.write(head(line, fields.build()));
      if (body != null) {
        writeBody(body, chunked, out);
      }
      out.flush();
    }

    private void writeBody(RequestBody body, boolean chunked, OutputStream out) throws IOException {
      ByteBuffer bytes = body.bytes();
      if (bytes != null) {
        if (has(Fault.SENDS_WHOLE_ARRAYS)) {
          out.write(bytes.array());
        } else {
          out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        return;
      }
      InputStream in = body.open();
      try {
        byte[] buffer = new byte[CHUNK];
        long count = 0;
        for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
          count += n;
          if (!chunked && count > body.contentLength() && !has(Fault.TRUSTS_DECLARED_LENGTHS)) {
            throw new BodyException(new IOException("the body is longer than declared"));
          }
          if (chunked && n > 0) {
            out.write((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          }
          out.write(buffer, 0, n);
          if (chunked && n > 0) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        }
        if (!chunked && count < body.contentLength() && !has(Fault.TRUSTS_DECLARED_LENGTHS)) {
          throw new BodyException(new IOException("the body is shorter than declared"));
        }
        if (chunked && !has(Fault.FORGETS_LAST_CHUNK)) {
          out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } finally {
        if (!has(Fault.LEAVES_BODIES_OPEN)) {
          in.close();
        }
      }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
      try {
        return in.read(buffer);
      } catch (IOException e) {
        if (has(Fault.ENDS_BROKEN_BODIES)) {
          return -1;
        }
        throw new BodyException(e);
      }
    }

    private TransportResponse readResponse(SocketPool.Connection current)
        throws IOException, InterruptedException {
      Duration idle = request.idleTimeout();
      if (idle != null && has(Fault.COUNTS_WAIT_AS_IDLE)) {
        current.socket().setSoTimeout((int) idle.toMillis());
      }
      Head head = readHead(current.in());
      while (head.status < 200 && !has(Fault.TAKES_INTERIM_FOR_FINAL)) {
        head = readHead(current.in());
      }
      String location = head.headers.first("Location").orElse(null);
      if (head.status / 100 == 3 && location != null && has(Fault.FOLLOWS_REDIRECTS)) {
        discard();
        TransportRequest next =
            TransportRequest.builder("GET", uri.resolve(location)).build();
        if (!uri.getPath().equals(location)) {
          return new Exchange(next).run();
        }
      }
      if (head.status >= 500 && has(Fault.THROWS_ON_SERVER_ERRORS)) {
        throw new IOException("status " + head.status);
      }
      head.headers.first("Set-Cookie").ifPresent(cookie -> {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      });
      boolean reusable = !head.headers.first("Connection").orElse("").equalsIgnoreCase("close")
          || has(Fault.IGNORES_CONNECTION_CLOSE);
      SocketBody body = body(current, head, reusable && !has(Fault.CLOSES_EVERY_CONNECTION));
      if (request.isStreamed()) {
        return streamed(current, head, body);
      }
      long limit = request.maxBufferedBytes() - (has(Fault.LIMITS_ONE_TOO_EARLY) ? 1 : 0);
      if (body.declared() > limit
          && !has(Fault.IGNORES_LIMIT)
          && !has(Fault.LEARNS_LENGTH_BY_READING)) {
        throw tooLarge();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[CHUNK];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > limit && !has(Fault.IGNORES_LIMIT)) {
          throw tooLarge();
        }
        if (bytes.size() > 8_000_000 && has(Fault.CUTS_LARGE_BODIES)) {
          break;
        }
      }
      byte[] all = bytes.toByteArray();
      if (has(Fault.DECOMPRESSES) && head.headers.first("Content-Encoding").isPresent()) {
        all = new GZIPInputStream(new java.io.ByteArrayInputStream(all)).readAllBytes();
      }
      body.release();
      return TransportResponse.buffered(head.status, head.headers, all);
    }

    private TransportException tooLarge() {
      return new TransportException(
          Delivery.MAYBE,
          Reason.RESPONSE_TOO_LARGE,
          "larger than " + request.maxBufferedBytes() + " bytes",
          null);
    }

    private TransportResponse streamed(SocketPool.Connection current, Head head, SocketBody body)
        throws IOException {
      if (has(Fault.BUFFERS_STREAMS)) {
        byte[] all = body.readAllBytes();
        return TransportResponse.streamed(
            head.status, head.headers, new java.io.ByteArrayInputStream(all));
      }
      if (has(Fault.READS_AHEAD)) {
        body.transferTo(OutputStream.nullOutputStream());
        return TransportResponse.streamed(
            head.status, head.headers, new java.io.ByteArrayInputStream(new byte[1]));
      }
      Duration idle = request.idleTimeout();
      boolean waits = idle != null && !has(Fault.IGNORES_IDLE_TIMEOUT);
      if (waits) {
        current.socket().setSoTimeout((int) idle.toMillis());
      }
      return TransportResponse.streamed(head.status, head.headers, new Streamed(body, waits));
    }

    private SocketBody body(SocketPool.Connection current, Head head, boolean reusable)
        throws TransportException {
      boolean none =
          head.status == 204 || head.status == 304 || request.method().equals("HEAD");
      String length = head.headers.first("Content-Length").orElse(null);
      boolean chunked = head.headers.first("Transfer-Encoding").isPresent();
      SocketBody.Framing framing;
      long declared = -1;
      if (none && !has(Fault.EXPECTS_A_BODY_ALWAYS)) {
        framing = SocketBody.Framing.LENGTH;
        declared = has(Fault.COUNTS_A_BODY_OF_HEAD) && length != null ? Long.parseLong(length) : 0;
      } else if (chunked && !has(Fault.READS_CHUNKS_AS_THEY_ARE)) {
        framing = SocketBody.Framing.CHUNKED;
      } else if (length != null) {
        framing = SocketBody.Framing.LENGTH;
        declared = parse(length);
      } else if (has(Fault.TAKES_NO_LENGTH_FOR_NO_BODY)) {
        framing = SocketBody.Framing.LENGTH;
        declared = 0;
      } else {
        framing = SocketBody.Framing.TO_THE_END;
      }
      return new SocketBody(current.in(), framing, declared, faults, complete -> {
        end();
        if (complete && reusable && framing != SocketBody.Framing.TO_THE_END) {
          pool.giveBack(current);
        } else {
          pool.discard(current);
        }
      });
    }

    private long parse(String length) throws TransportException {
      try {
        return Long.parseLong(length);
      } catch (NumberFormatException e) {
        throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a length", e);
      }
    }

    /** The body of a streamed response. */
    private final class Streamed extends InputStream {

      private final SocketBody body;
      private final boolean waits;
      private boolean streamClosed;
      private boolean over;
      private long count;

      Streamed(SocketBody body, boolean waits) {
        this.body = body;
        this.waits = waits;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (streamClosed) {
          throw new IOException("the stream is closed");
        }
        if (over || (count > 8_000_000 && has(Fault.CUTS_LARGE_BODIES))) {
          return -1;
        }
        try {
          int n = body.read(target, offset, length);
          count += Math.max(n, 0);
          if (n < 0) {
            over = true;
            body.release();
          }
          return n;
        } catch (SocketTimeoutException e) {
          discard();
          throw new TransportException(
              Delivery.MAYBE, waits ? Reason.TIMEOUT : Reason.CONNECTION, "no byte in time", e);
        } catch (IOException e) {
          discard();
          throw explain(e);
        }
      }

      @Override
      public void close() {
        if (!over && !streamClosed && !has(Fault.LEAKS_CONNECTIONS)) {
          discard();
        }
        streamClosed = true;
      }
    }

    private Head readHead(InputStream in) throws IOException {
      String line = SocketBody.line(in);
      if (line == null) {
        throw new EOFException("no answer");
      }
      String[] start = line.split(" ", 3);
      if (!line.startsWith("HTTP/1.") || start.length < 2 || !start[1].matches("[1-5][0-9][0-9]")) {
        throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not HTTP", null);
      }
      Map<String, String> last = new LinkedHashMap<>();
      Headers.Builder fields = Headers.builder();
      while (true) {
        String field = SocketBody.line(in);
        if (field == null) {
          throw new EOFException("the head breaks off");
        }
        if (field.isEmpty()) {
          break;
        }
        int colon = field.indexOf(':');
        String name = field.substring(0, colon);
        String value = field.substring(colon + 1).strip();
        if (has(Fault.NORMALIZES_MEDIA_TYPES) && name.equals("Content-Type")) {
          value = value.toLowerCase(Locale.ROOT);
        }
        last.put(name, value);
        fields.add(name, value);
      }
      if (has(Fault.RETURNS_ONE_VALUE_A_NAME)) {
        Headers.Builder fewer = Headers.builder();
        last.forEach(fewer::add);
        return new Head(Integer.parseInt(start[1]), fewer.build());
      }
      return new Head(Integer.parseInt(start[1]), fields.build());
    }
  }

  private static byte[] head(String line, Headers fields) {
    StringBuilder head = new StringBuilder(line).append("\r\n");
    fields.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private record Head(int status, Headers headers) {}

  /** The body of the request could not be read. */
  private static final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyException(IOException cause) {
      super(cause);
    }
  }

  /** What a proxy answered, on its way to be passed off as the server's answer. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Head answer;

    Refused(Head answer) {
      this.answer = answer;
    }
  }
}
