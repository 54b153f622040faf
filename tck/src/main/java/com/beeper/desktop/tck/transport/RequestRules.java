package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.random;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.RequestFactory.stream;
import static com.beeper.desktop.tck.transport.RequestFactory.unknownLength;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertAddsNoHeaders;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertMaybeSent;
import static com.beeper.desktop.tck.transport.TransportAssertions.causes;
import static com.beeper.desktop.tck.transport.TransportAssertions.onlyRequest;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ReceivedRequest;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for what a transport sends: method, target, headers and body. */
abstract class RequestRules {

  private final TransportTck tck;
  private final TransportUnderTest transport;

  RequestRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"})
  void sendsAnyMethod(String method) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.responding(request -> request.method().equals("HEAD")
            ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
            : response(200, "", "ok"))) {
      TransportResponse response = transport.exchange(request(method, server.uri("/m")));

      assertEquals(200, response.status());
      assertEquals(method.equals("HEAD") ? "" : "ok", text(response));
      assertEquals(method, onlyRequest(server).method());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/chats/a%2Fb%3F/messages?q=%C3%A4+b%26c&empty=&x",
        "/%2e%2e/a;b=c/~d!$&'()*,:@?a=/?:@",
      })
  void sendsPathAndQueryUnchanged(String target) throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      try {
        transport.exchange(request("GET", server.uri(target)));
      } catch (TransportException e) {
        assertFalse(tck.sendsEveryPath(), () -> "the path " + target + " was not sent: " + e);
        assertEquals(Delivery.NOT_SENT, e.delivery());
        assertEquals(List.of(), server.requests());
        return;
      }
      assertEquals(target, onlyRequest(server).target());
    }
  }

  @Test
  void sendsHeadersUnchanged() throws Exception {
    Headers headers = Headers.builder()
        .add("Authorization", "Bearer secret")
        .add("X-Twice", "b")
        .add("Accept", "application/json")
        .add("x-twice", "a")
        .add("Content-Type", "application/json; charset=utf-8")
        .add("User-Agent", "tests/1 (a; b)")
        .add("X-Empty", "")
        .build();
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(
          request("POST", server.uri("/"), b -> b.headers(headers).body(bytes("{\"a\":1}"))));

      ReceivedRequest received = onlyRequest(server);
      assertEquals(List.of("b", "a"), received.headers().all("X-Twice"));
      assertEquals(List.of("tests/1 (a; b)"), received.headers().all("User-Agent"));
      assertEquals(List.of("Bearer secret"), received.headers().all("Authorization"));
      assertEquals(
          List.of("application/json; charset=utf-8"), received.headers().all("Content-Type"));
      assertEquals(List.of(""), received.headers().all("X-Empty"));
      assertEquals(List.of("7"), received.headers().all("Content-Length"));
      assertEquals(List.of(server.uri("/").getAuthority()), received.headers().all("Host"));
      assertAddsNoHeaders(headers, received);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "POST"})
  void addsNoOtherHeaders(String method) throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(request(method, server.uri("/")));

      assertAddsNoHeaders(Headers.empty(), onlyRequest(server));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void sendsContentLengthZeroWhenBodyIsEmpty(String method) throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(request(method, server.uri("/null")));
      transport.exchange(request(method, server.uri("/empty"), b -> b.body(bytes(""))));

      for (ReceivedRequest received : server.requests()) {
        assertEquals(
            List.of("0"),
            received.headers().all("Content-Length"),
            () -> "Content-Length of a " + method + " with a body that is "
                + (received.target().equals("/null") ? "null" : "of no bytes"));
      }
    }
  }

  @Test
  void sendsSliceOfArray() throws Exception {
    byte[] array = "..body...".getBytes(StandardCharsets.US_ASCII);
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(
          request("POST", server.uri("/"), b -> b.body(RequestBody.of(array, 2, 4))));

      assertEquals("body", new String(onlyRequest(server).body(), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void sendsStreamOfKnownLength() throws Exception {
    TrackedStream stream = new TrackedStream(random(100_000));
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(() -> stream, 100_000, false))));

      ReceivedRequest received = onlyRequest(server);
      assertArrayEquals(random(100_000), received.body());
      assertEquals(List.of("100000"), received.headers().all("Content-Length"));
      assertEquals(List.of(), received.headers().all("Transfer-Encoding"));
      assertTrue(
          stream.closed.await(tck.patienceMillis(), TimeUnit.MILLISECONDS), "stream is closed");
    }
  }

  @Test
  void sendsStreamOfUnknownLength() throws Exception {
    TrackedStream stream = new TrackedStream(random(100_000));
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(request("POST", server.uri("/"), b -> b.body(unknownLength(stream))));

      ReceivedRequest received = onlyRequest(server);
      assertArrayEquals(random(100_000), received.body());
      assertEquals(List.of("chunked"), received.headers().all("Transfer-Encoding"));
      assertEquals(List.of(), received.headers().all("Content-Length"));
      assertTrue(
          stream.closed.await(tck.patienceMillis(), TimeUnit.MILLISECONDS), "stream is closed");
    }
  }

  @Test
  void sendsEmptyStreamOfUnknownLength() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", "ok"))) {
      TransportResponse response = transport.exchange(
          request("POST", server.uri("/"), b -> b.body(unknownLength(stream(new byte[0])))));

      assertEquals("ok", text(response));
      assertEquals(0, onlyRequest(server).body().length);
    }
  }

  @Test
  void sendsAndReceivesTenMegabytes() throws Exception {
    byte[] large = random(10_000_000);
    String echo = response(200, "", new String(large, StandardCharsets.ISO_8859_1));
    try (ScriptedServer server = ScriptedServer.responding(request -> echo)) {
      for (RequestBody body : List.of(
          RequestBody.of(large, 0, large.length),
          RequestBody.of(() -> stream(large), large.length, true),
          RequestBody.of(() -> stream(large), RequestBody.UNKNOWN_LENGTH, true))) {
        TransportResponse response =
            transport.exchange(request("POST", server.uri("/"), b -> b.body(body)));

        assertArrayEquals(large, response.bytes());
      }
      for (ReceivedRequest received : server.requests()) {
        assertArrayEquals(large, received.body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 100_000})
  void abortsRequestWhenBodySourceFails(int good) throws Exception {
    IOException broken = new IOException("disk on fire");
    InputStream stream =
        new SequenceInputStream(stream(random(good)), new BrokenStream(() -> broken));
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      try {
        connection.respondAll(request -> response(200, "", ""));
      } finally {
        over.countDown();
      }
    })) {
      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(unknownLength(stream))));

      assertEquals(Reason.REQUEST_BODY, failure.reason());
      assertTrue(causes(failure).contains(broken), () -> "cause of " + failure);
      transport.assertClosed(over);
      assertEquals(List.of(), server.requests());
    }
  }

  /** The failure of a connection that the body is read from is not a failure of this connection. */
  @Test
  void reportsMaybeSentWhenBodySourceIsRefusedConnection() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      received.countDown();
      connection.awaitEnd();
    })) {
      InputStream refused = new BrokenStream(() -> {
        try {
          transport.await(received);
        } catch (InterruptedException e) {
          return new IOException(e);
        }
        return new ConnectException("Connection refused");
      });
      InputStream stream = new SequenceInputStream(stream(random(100_000)), refused);
      TransportRequest request = request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(() -> stream, 100_001, false)));

      TransportException failure = transport.failure(request);

      assertMaybeSent(failure);
      assertEquals(Reason.REQUEST_BODY, failure.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 11})
  void failsWhenBodyDiffersFromDeclaredLength(long declared) throws Exception {
    // The server accepts any length, so only the transport can notice the difference.
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", ""));
      connection.awaitEnd();
    })) {
      RequestBody body = RequestBody.of(() -> stream(new byte[10]), declared, true);

      assertThrows(
          IOException.class,
          () -> transport.exchange(request("POST", server.uri("/"), b -> b.body(body))));
    }
  }
}
