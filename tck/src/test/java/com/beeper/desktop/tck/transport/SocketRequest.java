package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that {@link SocketTransport} sends. */
final class SocketRequest {

  private static final int CHUNK = 16 * 1024;
  private static final int SMALL_STREAM = 256 * 1024;
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final TransportRequest request;
  private final URI uri;
  private final SocketRoute route;
  private final SocketSetup setup;

  SocketRequest(TransportRequest request, SocketRoute route, SocketSetup setup) {
    this.request = request;
    this.uri = request.uri();
    this.route = route;
    this.setup = setup;
  }

  void write(OutputStream out) throws IOException {
    RequestBody body = body();
    boolean chunked = body != null
        && (body.contentLength() < 0
            || (body.bytes() == null && setup.has(TransportFault.CHUNKS_ALL_STREAMS)));
    Headers.Builder fields = Headers.builder().add("Host", uri.getRawAuthority());
    addGiven(fields);
    addUnasked(fields);
    addProxyAuthorization(fields);
    if (chunked) {
      fields.add("Transfer-Encoding", "chunked");
    } else {
      addLength(fields, body);
    }
    String line = request.method() + " " + target() + " HTTP/1.1";
    out.write(SocketHead.ofRequest(line, fields.build()));
    if (body != null && body.bytes() != null) {
      write(body.bytes(), out);
    } else if (body != null) {
      write(body, chunked, out);
    }
  }

  private String target() {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String whole = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + query;
    if (route.isThroughProxy() && !route.isSecure()) {
      return setup.has(TransportFault.SENDS_PATHS_TO_PROXIES) ? uri.getRawPath() + query : whole;
    }
    if (route.isSecure()
        && !route.isTunnel()
        && setup.has(TransportFault.SENDS_WHOLE_URIS_OVER_TLS)) {
      return whole;
    }
    return (setup.has(TransportFault.DECODES_TARGETS) ? uri.getPath() : uri.getRawPath()) + query;
  }

  private void addGiven(Headers.Builder fields) {
    if (setup.has(TransportFault.SENDS_ONE_VALUE_A_NAME)) {
      Map<String, String> last = new LinkedHashMap<>();
      request.headers().forEach((name, value) -> last.put(name.toLowerCase(Locale.ROOT), value));
      last.forEach(fields::add);
    } else {
      request.headers().forEach(fields::add);
    }
  }

  private void addUnasked(Headers.Builder fields) {
    if (setup.has(TransportFault.ADDS_ACCEPT_ENCODING_TO_GETS)
        && request.method().equals("GET")) {
      fields.add("Accept-Encoding", "gzip");
    }
    if (setup.has(TransportFault.ADDS_UPGRADE_WITHOUT_BODY)
        && request.body() == null
        && !route.isSecure()) {
      fields.add("Connection", "Upgrade, HTTP2-Settings").add("Upgrade", "h2c");
    }
    if (setup.has(TransportFault.ADDS_EXPECT_WITHOUT_BODY) && request.body() == null) {
      fields.add("Expect", "100-continue");
    }
    if (setup.has(TransportFault.KEEPS_COOKIES)) {
      setup.cookies().forEach((name, value) -> fields.add("Cookie", name + "=" + value));
    }
  }

  private void addProxyAuthorization(Headers.Builder fields) {
    String authorization = setup.proxyAuthorization();
    if (authorization == null) {
      return;
    }
    boolean shown = route.isTunnel()
        ? setup.has(TransportFault.REVEALS_PROXY_CREDENTIALS_IN_TUNNELS)
        : route.isThroughProxy() || setup.has(TransportFault.REVEALS_PROXY_CREDENTIALS_TO_SERVERS);
    if (shown) {
      fields.add("Proxy-Authorization", authorization);
    }
  }

  private void addLength(Headers.Builder fields, @Nullable RequestBody body) {
    if (body == null && !WITH_BODY.contains(request.method())) {
      return;
    }
    long length = body == null ? 0 : body.contentLength();
    if (body != null && body.bytes() != null && setup.has(TransportFault.SENDS_WHOLE_ARRAYS)) {
      length = body.bytes().array().length;
    }
    if (length > 0 || !setup.has(TransportFault.OMITS_LENGTH_ZERO)) {
      fields.add("Content-Length", "" + length);
    }
  }

  private @Nullable RequestBody body() throws IOException {
    RequestBody body = request.body();
    if (body == null
        || body.contentLength() >= 0
        || !setup.has(TransportFault.BUFFERS_SMALL_STREAMS)) {
      return body;
    }
    InputStream in = body.open();
    try {
      byte[] start = in.readNBytes(SMALL_STREAM);
      if (start.length < SMALL_STREAM) {
        in.close();
        return RequestBody.of(start, 0, start.length);
      }
      return RequestBody.of(
          () -> new SequenceInputStream(new ByteArrayInputStream(start), in),
          RequestBody.UNKNOWN_LENGTH,
          false);
    } catch (IOException e) {
      throw new BodyException(e);
    }
  }

  private void write(ByteBuffer bytes, OutputStream out) throws IOException {
    if (setup.has(TransportFault.SENDS_WHOLE_ARRAYS)) {
      out.write(bytes.array());
    } else {
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
  }

  private void write(RequestBody body, boolean chunked, OutputStream out) throws IOException {
    InputStream in = body.open();
    boolean whole = false;
    try {
      boolean stops =
          body.contentLength() >= 0 && setup.has(TransportFault.CUTS_BODIES_AT_DECLARED_LENGTHS);
      long left = stops ? body.contentLength() : Long.MAX_VALUE;
      byte[] buffer = new byte[CHUNK];
      long count = 0;
      for (int n = read(body, in, buffer, left); n >= 0; n = read(body, in, buffer, left - count)) {
        count += n;
        if (chunked && n > 0) {
          out.write((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(buffer, 0, n);
        if (chunked && n > 0) {
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
      if (chunked && (count > 0 || !setup.has(TransportFault.OMITS_LAST_CHUNK_OF_EMPTY_STREAMS))) {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      whole = true;
    } finally {
      if (!setup.has(faultOfLeavingOpen(whole, body.contentLength() >= 0))) {
        in.close();
      }
    }
  }

  private static TransportFault faultOfLeavingOpen(boolean whole, boolean knownLength) {
    if (!whole) {
      return TransportFault.LEAVES_BODIES_OPEN_WHEN_CANCELLED;
    }
    return knownLength
        ? TransportFault.LEAVES_STREAMS_OF_KNOWN_LENGTH_OPEN
        : TransportFault.LEAVES_STREAMS_OF_UNKNOWN_LENGTH_OPEN;
  }

  private int read(RequestBody body, InputStream in, byte[] buffer, long most) throws IOException {
    try {
      return most == 0 ? -1 : in.read(buffer, 0, (int) Math.min(buffer.length, most));
    } catch (IOException e) {
      if (body.contentLength() < 0
          && setup.has(TransportFault.COMPLETES_REQUESTS_OF_BROKEN_BODIES)) {
        return -1;
      }
      throw new BodyException(e);
    }
  }

  /** The body of the request could not be read. */
  static final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyException(IOException cause) {
      super(cause);
    }
  }
}
