package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** The response to a request of {@link SocketTransport}, on its way in. */
final class SocketAnswer {

  private static final int CHUNK = 16 * 1024;
  private static final int LARGE = 8_000_000;

  private final SocketExchange exchange;
  private final TransportRequest request;
  private final SocketSetup setup;
  private final SocketConnection connection;

  SocketAnswer(SocketExchange exchange, SocketSetup setup, SocketConnection connection) {
    this.exchange = exchange;
    this.request = exchange.request();
    this.setup = setup;
    this.connection = connection;
  }

  TransportResponse read() throws IOException {
    SocketHead head = readHead();
    if (!exchange.isWritten()
        && closes(head)
        && setup.has(Fault.SAYS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT)) {
      throw new SocketException("closed before the body was sent");
    }
    keepCookies(head.headers());
    SocketBody body = body(head);
    if (request.isStreamed()) {
      return TransportResponse.streamed(head.status(), head.headers(), stream(body));
    }
    exchange.enter(
        switch (body.framing()) {
          case LENGTH -> SocketExchange.Stage.BODY;
          case CHUNKED -> SocketExchange.Stage.CHUNKED_BODY;
          case TO_THE_END -> SocketExchange.Stage.BODY_TO_THE_END;
        });
    byte[] all = readAll(body);
    if (setup.has(Fault.DECOMPRESSES)
        && head.headers().first("Content-Encoding").isPresent()) {
      all = new GZIPInputStream(new ByteArrayInputStream(all)).readAllBytes();
    }
    body.release();
    return TransportResponse.buffered(head.status(), head.headers(), all);
  }

  private SocketHead readHead() throws IOException {
    SocketHead head = SocketHead.read(connection.in(), setup);
    for (int skipped = 0; head.status() < 200; skipped++) {
      if (head.status() == 101 && !setup.has(Fault.SKIPS_SWITCHING_PROTOCOLS)) {
        throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "another protocol", null);
      }
      if ((setup.has(Fault.SKIPS_CONTINUE_ONLY) && head.status() != 100)
          || (setup.has(Fault.SKIPS_ONE_INTERIM_RESPONSE) && skipped > 0)) {
        break;
      }
      exchange.enter(SocketExchange.Stage.INTERIM_HEAD);
      head = SocketHead.read(connection.in(), setup);
    }
    return head;
  }

  private void keepCookies(Headers headers) {
    headers.first("Set-Cookie").ifPresent(cookie -> {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      setup.cookies().put(pair[0], pair[1]);
    });
  }

  // The body.

  private SocketBody body(SocketHead head) throws TransportException {
    String length = head.headers().first("Content-Length").orElse(null);
    boolean odd = length != null && !length.matches("[0-9]+");
    if (odd && !setup.has(Fault.TAKES_ODD_LENGTHS_FOR_NONE)) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a length", null);
    }
    SocketBody.Framing framing;
    long declared = -1;
    if (comesWithoutBody(head, length != null)) {
      framing = SocketBody.Framing.LENGTH;
      declared = 0;
    } else if (head.headers().first("Transfer-Encoding").isPresent()) {
      framing = SocketBody.Framing.CHUNKED;
    } else if (length != null) {
      framing = SocketBody.Framing.LENGTH;
      declared = odd ? 0 : Long.parseLong(length);
    } else {
      framing = SocketBody.Framing.TO_THE_END;
    }
    boolean counted =
        request.method().equals("HEAD") && length != null && setup.has(Fault.COUNTS_A_BODY_OF_HEAD);
    refuseLarge(counted ? Long.parseLong(length) : declared);
    // Else what is left of the body would come before the next request.
    boolean stays = keepsConnection(head)
        && (exchange.isWritten() || setup.has(Fault.KEEPS_CONNECTIONS_WITH_UNSENT_BODIES));
    return new SocketBody(
        connection.in(),
        framing,
        declared,
        request.isStreamed(),
        setup,
        complete -> exchange.end(complete && stays && framing != SocketBody.Framing.TO_THE_END));
  }

  private boolean comesWithoutBody(SocketHead head, boolean hasLength) {
    return switch (head.status()) {
      case 204 ->
        !setup.has(
            request.isStreamed() ? Fault.EXPECTS_A_STREAM_WITH_204 : Fault.EXPECTS_A_BODY_WITH_204);
      case 304 -> !hasLength || !setup.has(Fault.EXPECTS_THE_LENGTH_THAT_A_304_DECLARES);
      default ->
        head.status() < 200
            || request.method().equals("HEAD")
            || (closes(head)
                && !hasLength
                && setup.has(Fault.TAKES_CLOSE_WITHOUT_LENGTH_FOR_NO_BODY));
    };
  }

  private static boolean closes(SocketHead head) {
    return head.headers().first("Connection").orElse("").equalsIgnoreCase("close");
  }

  private boolean keepsConnection(SocketHead head) {
    if (closes(head) && setup.has(Fault.IGNORES_CONNECTION_CLOSE)) {
      connection.trust();
      return true;
    }
    SocketRoute route = exchange.route();
    return !closes(head)
        && !(connection.uses() >= 10 && setup.has(Fault.CLOSES_CONNECTIONS_AFTER_TEN_EXCHANGES))
        && !(request.isStreamed() && setup.has(Fault.CLOSES_CONNECTIONS_AFTER_STREAMS))
        && !(route.isSecure() && !route.isTunnel() && setup.has(Fault.CLOSES_SECURE_CONNECTIONS))
        && !(!route.isSecure()
            && route.isThroughProxy()
            && setup.has(Fault.CLOSES_CONNECTIONS_TO_PROXIES));
  }

  private byte[] readAll(SocketBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[CHUNK];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      bytes.write(buffer, 0, n);
      if (body.framing() == SocketBody.Framing.LENGTH
          || !setup.has(Fault.LIMITS_DECLARED_LENGTHS_ONLY)) {
        refuseMoreThanAllowed(bytes.size());
      }
      if (bytes.size() > LARGE && setup.has(Fault.CUTS_LARGE_BODIES)) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private void refuseLarge(long declared) throws TransportException {
    if (!request.isStreamed() && !setup.has(Fault.LEARNS_LENGTH_BY_READING)) {
      refuseMoreThanAllowed(declared);
    }
  }

  private void refuseMoreThanAllowed(long length) throws TransportException {
    long limit = request.maxBufferedBytes() - (setup.has(Fault.LIMITS_ONE_TOO_EARLY) ? 1 : 0);
    if (length > limit) {
      String allowed =
          setup.has(Fault.HIDES_LIMIT) ? "allowed" : request.maxBufferedBytes() + " bytes";
      throw new TransportException(
          Delivery.MAYBE, Reason.RESPONSE_TOO_LARGE, "larger than " + allowed, null);
    }
  }

  // The stream.

  private InputStream stream(SocketBody body) throws IOException {
    exchange.enter(SocketExchange.Stage.STREAM);
    Duration idle = setup.has(Fault.IGNORES_IDLE_TIMEOUT) ? null : request.idleTimeout();
    connection.timeout(idle == null ? 0 : (int) idle.toMillis());
    InputStream bytes = setup.has(Fault.FILLS_ITS_BUFFER)
        ? new FilledBuffer(body)
        : setup.has(Fault.READS_AHEAD) ? new ReadAhead(body) : body;
    return new SocketStream(bytes, body, exchange, setup);
  }
}
