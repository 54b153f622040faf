package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.ResponseFraming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;

/** Reads the response to a request of {@link SocketTransport}. */
final class SocketResponse {

  private static final int CHUNK = 16 * 1024;
  private static final int LARGE = 8_000_000;

  private final SocketExchange exchange;
  private final TransportRequest request;
  private final SocketSetup setup;
  private final SocketConnection connection;

  SocketResponse(SocketExchange exchange, SocketSetup setup, SocketConnection connection) {
    this.exchange = exchange;
    this.request = exchange.request();
    this.setup = setup;
    this.connection = connection;
  }

  TransportResponse read() throws IOException {
    SocketHead head = readHead();
    if (!exchange.isWritten()
        && closes(head)
        && setup.has(TransportFault.REPORTS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT)) {
      throw new SocketException("closed before the body was sent");
    }
    keepCookies(head);
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
    if (setup.has(TransportFault.DECOMPRESSES) && head.first("Content-Encoding") != null) {
      all = new GZIPInputStream(new ByteArrayInputStream(all)).readAllBytes();
    }
    body.release();
    return TransportResponse.buffered(head.status(), head.headers(), all);
  }

  private SocketHead readHead() throws IOException {
    SocketHead head = SocketHead.read(connection.in(), setup);
    for (int skipped = 0; head.status() < 200; skipped++) {
      if (head.status() < 100) {
        throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a status", null);
      }
      if (head.status() == 101 && !setup.has(TransportFault.SKIPS_SWITCHING_PROTOCOLS)) {
        throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "another protocol", null);
      }
      if ((setup.has(TransportFault.SKIPS_ONLY_100_CONTINUE) && head.status() != 100)
          || (setup.has(TransportFault.SKIPS_ONE_INTERIM_RESPONSE) && skipped > 0)) {
        break;
      }
      exchange.enter(SocketExchange.Stage.INTERIM_HEAD);
      head = SocketHead.read(connection.in(), setup);
    }
    return head;
  }

  private void keepCookies(SocketHead head) {
    String cookie = head.first("Set-Cookie");
    if (cookie != null) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      setup.cookies().put(pair[0], pair[1]);
    }
  }

  // The body.

  private SocketBody body(SocketHead head) throws TransportException {
    String length = head.first("Content-Length");
    boolean odd = length != null && !length.matches("[0-9]+");
    if (odd && !setup.has(TransportFault.IGNORES_INVALID_LENGTHS)) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not a length", null);
    }
    String fault = comesWithoutBody(head, length != null)
        ? null
        : ResponseFraming.fault(
            head.headers().all("Content-Length"), head.headers().all("Transfer-Encoding"));
    if (fault != null && !odd && !setup.has(TransportFault.ACCEPTS_CONTRADICTORY_FRAMING)) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, fault, null);
    }
    SocketBody.Framing framing;
    long declared = -1;
    if (comesWithoutBody(head, length != null)) {
      framing = SocketBody.Framing.LENGTH;
      declared = 0;
    } else if (head.first("Transfer-Encoding") != null) {
      framing = SocketBody.Framing.CHUNKED;
    } else if (length != null) {
      framing = SocketBody.Framing.LENGTH;
      declared = odd ? 0 : Long.parseLong(length);
    } else {
      framing = SocketBody.Framing.TO_THE_END;
    }
    boolean counted = request.method().equals("HEAD")
        && length != null
        && setup.has(TransportFault.COUNTS_A_BODY_OF_HEAD);
    refuseLarge(counted ? Long.parseLong(length) : declared);
    // The unsent rest of a body would precede the next request.
    boolean stays = keepsConnection(head)
        && (exchange.isWritten() || setup.has(TransportFault.KEEPS_CONNECTIONS_WITH_UNSENT_BODIES));
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
            request.isStreamed()
                ? TransportFault.EXPECTS_A_STREAM_WITH_204
                : TransportFault.EXPECTS_A_BODY_WITH_204);
      case 304 -> !hasLength || !setup.has(TransportFault.EXPECTS_A_BODY_WITH_304);
      default ->
        head.status() < 200
            || request.method().equals("HEAD")
            || (closes(head)
                && !hasLength
                && setup.has(TransportFault.EXPECTS_NO_BODY_WITHOUT_LENGTH));
    };
  }

  private static boolean closes(SocketHead head) {
    return "close".equalsIgnoreCase(head.first("Connection"));
  }

  private boolean keepsConnection(SocketHead head) {
    if (closes(head) && setup.has(TransportFault.IGNORES_CONNECTION_CLOSE)) {
      connection.trust();
      return true;
    }
    SocketRoute route = exchange.route();
    return !closes(head)
        && !(connection.uses() >= 10
            && setup.has(TransportFault.CLOSES_CONNECTIONS_AFTER_TEN_EXCHANGES))
        && !(request.isStreamed() && setup.has(TransportFault.CLOSES_CONNECTIONS_AFTER_STREAMS))
        && !(route.isSecure()
            && !route.isTunnel()
            && setup.has(TransportFault.CLOSES_SECURE_CONNECTIONS))
        && !(setup.has(TransportFault.CLOSES_CONNECTIONS_WITH_CLIENT_CERTIFICATE)
            && connection.socket() instanceof SSLSocket secure
            && secure.getSession().getLocalCertificates() != null)
        && !(!route.isSecure()
            && route.isThroughProxy()
            && setup.has(TransportFault.CLOSES_CONNECTIONS_TO_PROXIES));
  }

  private byte[] readAll(SocketBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[CHUNK];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      bytes.write(buffer, 0, n);
      if (body.framing() == SocketBody.Framing.LENGTH
          || !setup.has(TransportFault.LIMITS_DECLARED_LENGTHS_ONLY)) {
        refuseMoreThanAllowed(bytes.size());
      }
      if (bytes.size() > LARGE && setup.has(TransportFault.CUTS_LARGE_BODIES)) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private void refuseLarge(long declared) throws TransportException {
    if (!request.isStreamed() && !setup.has(TransportFault.IGNORES_DECLARED_LENGTHS_ABOVE_LIMIT)) {
      refuseMoreThanAllowed(declared);
    }
  }

  private void refuseMoreThanAllowed(long length) throws TransportException {
    long limit =
        request.maxBufferedBytes() - (setup.has(TransportFault.LIMITS_ONE_TOO_EARLY) ? 1 : 0);
    if (length > limit) {
      String allowed = setup.has(TransportFault.OMITS_LIMIT_FROM_MESSAGES)
          ? "allowed"
          : request.maxBufferedBytes() + " bytes";
      throw new TransportException(
          Delivery.MAYBE, Reason.RESPONSE_TOO_LARGE, "larger than " + allowed, null);
    }
  }

  // The stream.

  private InputStream stream(SocketBody body) throws IOException {
    exchange.enter(SocketExchange.Stage.STREAM);
    Duration idle = setup.has(TransportFault.IGNORES_IDLE_TIMEOUT) ? null : request.idleTimeout();
    connection.timeout(idle == null ? 0 : (int) idle.toMillis());
    return new SocketStream(bytes(body), body, exchange, setup);
  }

  private InputStream bytes(SocketBody body) {
    if (setup.has(TransportFault.FILLS_ITS_BUFFER)) {
      return new FullBufferStream(body);
    } else if (setup.has(TransportFault.READS_AHEAD)) {
      return ReadAheadStream.unlimited(body);
    } else if (setup.has(TransportFault.READS_AHEAD_OF_FAST_READERS)) {
      return ReadAheadStream.twofold(body);
    }
    return body;
  }
}
