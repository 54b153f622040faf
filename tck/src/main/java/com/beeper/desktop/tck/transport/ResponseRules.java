package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.random;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.RequestFactory.unknownLength;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportAssertions.onlyRequest;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for what a transport returns: status, headers and buffered body. */
abstract class ResponseRules {

  private final TransportTck tck;
  private final TransportUnderTest transport;

  ResponseRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        200, 201, 202, 203, 206, 207, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407,
        408, 409, 410, 413, 418, 422, 425, 429, 499, 500, 501, 502, 503, 504, 507, 599
      })
  void returnsEveryStatusUnchanged(int status) throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(
        status,
        String.join(
            "\r\n",
            "Location: /elsewhere",
            "Retry-After: 0",
            "WWW-Authenticate: Basic realm=x",
            "Proxy-Authenticate: Basic realm=x",
            ""),
        "body"))) {
      TransportResponse response = transport.exchange(request("GET", server.uri("/here")));

      assertEquals(status, response.status());
      assertEquals("body", text(response));
      assertEquals(List.of("/elsewhere"), response.headers().all("location"));
      assertEquals(List.of("Basic realm=x"), response.headers().all("www-authenticate"));
      assertEquals("/here", onlyRequest(server).target());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD 200 Content-Length: 5\r\n",
        "GET 204 ",
        "GET 304 ETag: x\r\n",
        "GET 304 Content-Length: 5\r\n",
        "DELETE 204 ",
      })
  void readsNoBodyWhereHttpDefinesNone(String line) throws Exception {
    String[] parts = line.split(" ", 3);
    String raw = "HTTP/1.1 " + parts[1] + " X\r\n" + parts[2] + "\r\n";
    try (ScriptedServer server = ScriptedServer.responding(request -> raw)) {
      for (int i = 0; i < 3; i++) {
        TransportResponse response = transport.exchange(request(parts[0], server.uri("/")));

        assertEquals(Integer.parseInt(parts[1]), response.status());
        assertEquals("", text(response));
      }
      // A transport may close the connection where a length is declared without a body.
      if (!line.startsWith("GET 304 Content-Length")) {
        assertConnections(1, "connection to the server", server);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 102, 103})
  void skipsInterimResponses(int status) throws Exception {
    String interim = "HTTP/1.1 " + status + " Wait\r\nLink: </a>\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.responding(
        request -> interim + interim + response(201, "X-Final: yes\r\n", "made"))) {
      for (int i = 0; i < 2; i++) {
        TransportResponse response =
            transport.exchange(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

        assertEquals(201, response.status());
        assertEquals("made", text(response));
        assertEquals(List.of("yes"), response.headers().all("X-Final"));
      }
    }
  }

  @Test
  void returnsHeadersUnchanged() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(
        200,
        String.join(
            "\r\n",
            "X-A: 1",
            "x-b: 2",
            "X-A: 3, 4",
            "X-Empty:",
            "X-Spaces:   a  b  ",
            "Content-Type: TEXT/Html;Charset=UTF-8",
            ""),
        ""))) {
      Headers headers = transport.exchange(request("GET", server.uri("/"))).headers();

      assertEquals(List.of("1", "3, 4"), headers.all("x-a"));
      assertEquals(List.of("2"), headers.all("X-B"));
      assertEquals(List.of(""), headers.all("X-Empty"));
      assertEquals(List.of("a  b"), headers.all("X-Spaces"));
      assertEquals(List.of("TEXT/Html;Charset=UTF-8"), headers.all("Content-Type"));
      assertEquals(7, headers.size());
    }
  }

  @Test
  void keepsNoCookies() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.responding(request -> response(200, "Set-Cookie: a=b; Path=/\r\n", ""))) {
      transport.exchange(request("GET", server.uri("/")));
      TransportResponse second = transport.exchange(request("GET", server.uri("/")));

      assertEquals(List.of("a=b; Path=/"), second.headers().all("Set-Cookie"));
      assertEquals(List.of(), server.requests().get(1).headers().all("Cookie"));
    }
  }

  @Test
  void returnsCompressedBodyUnchanged() throws Exception {
    var zipped = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(random(1000));
    }
    String body = zipped.toString(StandardCharsets.ISO_8859_1);
    try (ScriptedServer server =
        ScriptedServer.responding(request -> response(200, "Content-Encoding: gzip\r\n", body))) {
      TransportResponse response = transport.exchange(request(
          "GET",
          server.uri("/"),
          b -> b.headers(Headers.builder().add("Accept-Encoding", "gzip").build())));

      assertArrayEquals(zipped.toByteArray(), response.bytes());
      assertEquals(List.of("gzip"), response.headers().all("Content-Encoding"));
      assertEquals(List.of("" + zipped.size()), response.headers().all("Content-Length"));
    }
  }

  @Test
  void readsChunkedBody() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> String.join(
        "\r\n",
        "HTTP/1.1 200 OK",
        "Transfer-Encoding: chunked",
        "",
        "3",
        "abc",
        "A;x=y",
        "0123456789",
        "0",
        "Trailer: t",
        "",
        ""))) {
      for (int i = 0; i < 2; i++) {
        assertEquals("abc0123456789", text(transport.exchange(request("GET", server.uri("/")))));
      }
      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void readsBodyUntilConnectionCloses() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end");
    })) {
      assertEquals("to the end", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n64\r\n"})
  void failsWhenBodyExceedsLimit(String framing) throws Exception {
    String raw = "HTTP/1.1 200 OK\r\n" + framing + "x".repeat(100) + "\r\n0\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.responding(request -> raw)) {
      TransportException failure =
          transport.failure(request("GET", server.uri("/"), b -> b.maxBufferedBytes(99)));

      assertEquals(Reason.RESPONSE_TOO_LARGE, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
      assertTrue(String.valueOf(failure.getMessage()).contains("99"), failure.toString());
    }
  }

  @Test
  void failsEarlyWhenDeclaredLengthExceedsLimit() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
      connection.awaitEnd();
    })) {
      TransportException failure = transport.failure(request("GET", server.uri("/")));

      assertEquals(Reason.RESPONSE_TOO_LARGE, failure.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n64\r\n"})
  void acceptsBodyOfExactlyTheLimit(String framing) throws Exception {
    String chunkEnd = framing.contains("chunked") ? "\r\n0\r\n\r\n" : "";
    String raw = "HTTP/1.1 200 OK\r\n" + framing + "x".repeat(100) + chunkEnd;
    try (ScriptedServer server = ScriptedServer.responding(request -> raw)) {
      TransportResponse response =
          transport.exchange(request("GET", server.uri("/"), b -> b.maxBufferedBytes(100)));

      assertEquals("x".repeat(100), text(response));
    }
  }

  @Test
  void ignoresDeclaredLengthOfHeadResponse() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(
        request -> "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n")) {
      assertEquals(200, transport.exchange(request("HEAD", server.uri("/"))).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123456789",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n1234567890",
        "SSH-2.0-OpenSSH_9.6\r\n\r\n",
        "\u0015\u0003\u0001\u0000\u0002\u0002(",
      })
  void failsWhenResponseIsMalformed(String raw) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(raw);
    })) {
      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertTrue(
          Set.of(Reason.CONNECTION, Reason.PROTOCOL).contains(failure.reason()),
          () -> "reason " + failure.reason());
      assertEquals(1, server.requests().size());
    }
  }

  /**
   * The final status of a response is 200 to 599. No request contains an upgrade to {@code 101}, after which the
   * connection uses another protocol, and statuses above 599 are undefined (RFC 9110, section 15).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000 Whatever\r\nContent-Length: 2\r\n\r\nok",
        "101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
        "600 Whatever\r\nContent-Length: 2\r\n\r\nok",
        "999 Whatever\r\nContent-Length: 2\r\n\r\nok",
      })
  void failsWhenStatusIsNotFinal(String raw) throws Exception {
    for (boolean streamed : List.of(false, true)) {
      try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
        connection.read();
        connection.send(number == 0 ? "HTTP/1.1 " + raw : response(200, "", "next"));
        connection.awaitEnd();
      })) {
        Future<TransportResponse> running = transport.begin(
            request("POST", server.uri("/"), b -> b.body(bytes("x")).streamed(streamed)));
        TransportException failure = assertThrows(
            TransportException.class,
            () -> transport.end(running),
            () -> "the status was " + raw.split("\r", 2)[0]);

        assertEquals(Reason.PROTOCOL, failure.reason());
        assertEquals(Delivery.MAYBE, failure.delivery());
        assertUsesAnotherConnection(server);
      }
    }
  }

  /**
   * Two recipients that understand the framing differently can take one response for two (RFC 9112,
   * section 6.3).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 12",
        "Content-Length: 5\r\nContent-Length: 12",
        "Content-Length: +12",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
      })
  void failsWhenFramingIsContradictory(String fields) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(
          number == 0
              ? "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n2\r\n[]\r\n0\r\n\r\n"
              : response(200, "", "next"));
      connection.awaitEnd();
    })) {
      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Reason.PROTOCOL, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
      if (fields.contains("Content-Length") && fields.contains("Transfer-Encoding")) {
        String message = String.valueOf(failure.getMessage());
        assertTrue(
            message.contains("Content-Length") && message.contains("Transfer-Encoding"), message);
      }
      assertUsesAnotherConnection(server);
    }
  }

  @Test
  void ignoresBytesAfterDeclaredLength() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", "right") + "wrong");
      connection.awaitEnd();
    })) {
      assertEquals("right", text(transport.exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void endsWhenServerRespondsBeforeBodyIsSent() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send(response(413, "Connection: close\r\n", "too large"));
    })) {
      try {
        TransportResponse response = transport.exchange(
            request("POST", server.uri("/"), b -> b.body(unknownLength(new EndlessStream()))));
        assertEquals(413, response.status());
      } catch (TransportException e) {
        // The server closes while the client writes, which may hide the response.
        assertEquals(Delivery.MAYBE, e.delivery());
      }
    }
  }

  /**
   * A server that rejects the body may respond, keep the connection open and stop reading. A client
   * should watch for a response while it sends (RFC 9112, section 9.5); otherwise only the signal
   * ends the exchange. The connection cannot be reused, because the rest of the body would precede
   * the next request.
   */
  @ParameterizedTest
  @ValueSource(longs = {RequestBody.UNKNOWN_LENGTH, Long.MAX_VALUE / 2})
  void endsWhenServerRespondsAndLeavesBodyUnread(long length) throws Exception {
    CountDownLatch responded = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      if (number > 0) {
        connection.read();
        connection.send(response(200, "", "next"));
        return;
      }
      connection.readHead();
      connection.send(response(413, "", "too large"));
      responded.countDown();
      transport.await(go);
    })) {
      TransportRequest request = request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(EndlessStream::new, length, false)));
      Future<TransportResponse> running = transport.begin(request);
      transport.await(responded);
      if (!tck.readsWhileItSends()) {
        request.cancelSignal().cancel();
      }
      try {
        TransportResponse response = running.get(tck.promptMillis(), TimeUnit.MILLISECONDS);
        assertEquals(413, response.status());
        assertEquals("too large", text(response));
      } catch (ExecutionException e) {
        TransportException failure = assertInstanceOf(TransportException.class, e.getCause());
        assertEquals(Delivery.MAYBE, failure.delivery());
      } catch (TimeoutException e) {
        fail("the server has responded, but the exchange does not end before its body is sent");
      }
      assertUsesAnotherConnection(server);
      go.countDown();
    }
  }

  /** Asserts that a server that responds "next" on its second connection only does so. */
  private void assertUsesAnotherConnection(ScriptedServer server) throws Exception {
    Future<TransportResponse> next = transport.begin(request("GET", server.uri("/")));
    try {
      assertEquals("next", text(transport.end(next)));
    } catch (TimeoutException e) {
      fail("the connection was used again");
    }
  }
}
