package com.beeper.desktop.tck.websocket;

import static com.beeper.desktop.tck.websocket.WebSocketTransportUnderTest.assertMentions;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.RefusingPort;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketHandshakeException;
import com.beeper.desktop.transport.WebSocketRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for handshakes that do not lead to a connection. */
abstract class RefusalRules {

  private static final int MAX_BODY = 64 * 1024;

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  RefusalRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  private static final String ACCEPTING =
      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: RIGHT\r\n";

  /** Redirects are not followed, challenges not responded to, and nothing is repeated. */
  @ParameterizedTest
  @ValueSource(ints = {200, 301, 302, 307, 400, 401, 403, 404, 408, 426, 500, 503})
  void failsWhenServerRefuses(int status) throws Exception {
    String body = "{\"message\":\"no\"}";
    try (ScriptedServer server = ScriptedServer.responding(request -> ScriptedServer.response(
        status,
        String.join(
            "\r\n",
            "Location: /elsewhere",
            "WWW-Authenticate: Basic realm=x",
            "Retry-After: 0",
            "X-Why: because",
            ""),
        body))) {
      WebSocketHandshakeException failure = transport.failure(
          WebSocketHandshakeException.class,
          transport.begin(WebSocketRequest.builder(server.webSocketUri("/")).build()));

      assertEquals(status, failure.status());
      assertEquals("because", failure.headers().first("X-Why"));
      String received = new String(failure.body(), StandardCharsets.UTF_8);
      assertEquals(tck.providesBodyOfRefusal() ? body : "", received);
      assertMentions(failure, server.webSocketUri("/").getAuthority());
      assertMentions(failure, "" + status);
      boolean repeated = status == 503 && tck.repeatsHandshakeWhenToldTo();
      assertEquals(repeated ? 2 : 1, server.requests().size(), "number of requests");
    }
  }

  @Test
  void limitsBodyOfRefusal() throws Exception {
    byte[] body = new byte[4 * MAX_BODY];
    Arrays.fill(body, (byte) 'x');
    try (ScriptedServer server = ScriptedServer.responding(
        request -> ScriptedServer.response(401, "", new String(body, StandardCharsets.US_ASCII)))) {
      WebSocketHandshakeException failure = transport.failure(
          WebSocketHandshakeException.class,
          transport.begin(WebSocketRequest.builder(server.webSocketUri("/")).build()));

      assertEquals(401, failure.status());
      if (tck.providesBodyOfRefusal()) {
        assertArrayEquals(Arrays.copyOf(body, MAX_BODY), failure.body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: websocket\r\nConnection: Upgrade\r\n",
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: WRONG\r\n",
        "Connection: Upgrade\r\nSec-WebSocket-Accept: RIGHT\r\n",
        "Upgrade: h2c\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: RIGHT\r\n",
        "Upgrade: websocket\r\nSec-WebSocket-Accept: RIGHT\r\n",
        "Upgrade: websocket\r\nConnection: keep-alive\r\nSec-WebSocket-Accept: RIGHT\r\n",
        ACCEPTING + "Sec-WebSocket-Protocol: chat\r\n",
        ACCEPTING + "Sec-WebSocket-Extensions: permessage-deflate\r\n",
      })
  void failsWhenResponseDoesNotAccept(String fields) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      peer.send(ServerPeer.acceptance(
          fields.replace("RIGHT", peer.accept()).replace("WRONG", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")));
      peer.assertClosed();
      over.countDown();
    })) {
      TransportException failure = transport.failure(server.webSocketUri("/"));

      assertEquals(Reason.PROTOCOL, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
      assertMentions(failure, server.webSocketUri("/").getAuthority());
      transport.await(over);
    }
  }

  @Test
  void failsWhenResponseIsNotHttp() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n");
      connection.awaitEnd();
    })) {
      TransportException failure = transport.failure(server.webSocketUri("/"));

      assertEquals(Reason.PROTOCOL, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: webs"})
  void failsWhenConnectionEndsBeforeResponse(String start) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(start);
    })) {
      TransportException failure = transport.failure(server.webSocketUri("/"));

      assertTrue(
          Set.of(Reason.CONNECTION, Reason.PROTOCOL).contains(failure.reason()),
          () -> "reason " + failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
    }
  }

  @Test
  void reportsNotSentWhenServerIsDown() throws Exception {
    try (RefusingPort refusing = RefusingPort.open()) {
      int port = refusing.port();
      TransportException failure = transport.failure(URI.create("ws://127.0.0.1:" + port + "/"));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.REFUSED, failure.reason());
      assertMentions(failure, "127.0.0.1:" + port);
    }
  }

  @Test
  void reportsNotSentWhenNameIsUnknown() {
    TransportException failure = transport.failure(URI.create("ws://no-such-host.invalid/"));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.UNKNOWN_HOST, failure.reason());
    assertMentions(failure, "no-such-host.invalid");
  }

  @Test
  void revealsNoSecrets() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      if (number == 0) {
        peer.send(ScriptedServer.response(
            401, "Connection: close\r\nSet-Cookie: SECRET\r\nX-Api-Key: SECRET\r\n", "SECRET"));
        return;
      }
      if (number == 1) {
        peer.send(ServerPeer.acceptance("Upgrade: SECRET\r\nX-Api-Key: SECRET\r\n"));
        return;
      }
      peer.send(peer.acceptance());
      peer.read(ReceivedFrame.TEXT);
      peer.frame(ReceivedFrame.TEXT, "SECRET".getBytes(StandardCharsets.UTF_8));
      peer.send(InvalidFrame.RESERVED_BIT_2.bytes());
      peer.awaitRelease();
    })) {
      WebSocketRequest request = WebSocketRequest.builder(server.webSocketUri("/of?token=SECRET"))
          .headers(Headers.builder().add("Authorization", "Bearer SECRET").build())
          .build();
      for (int i = 0; i < 2; i++) {
        Throwable failure = transport.failure(Throwable.class, transport.begin(request));
        assertNoSecret(failure.toString());
      }
      OpenConnection client = transport.connect(request);
      client.request(Long.MAX_VALUE);
      // The invalid frame can end the connection before the message counts as sent.
      transport.end(client.connection().sendText("go on").handle((sent, failure) -> ""));
      assertNoSecret(client.listener().awaitFailure().toString());
      assertNoSecret(client.connection().toString());
      assertNoSecret(transport.transport().toString());
      assertNoSecret(request.toString());
    }
  }

  private static void assertNoSecret(String text) {
    assertFalse(text.contains("SECRET"), () -> "reveals a secret: " + text);
  }
}
