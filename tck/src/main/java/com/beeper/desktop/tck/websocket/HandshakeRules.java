package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.WebSocketRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules for the request of a handshake, and for its acceptance. */
abstract class HandshakeRules {

  /** The header fields that a transport may add. */
  private static final Set<String> TRANSPORT_FIELDS = Set.of(
      "host",
      "user-agent",
      "connection",
      "content-length",
      "upgrade",
      "sec-websocket-key",
      "sec-websocket-version");

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  HandshakeRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void opensConnection() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(1);
      peer.text("from the server");
      client.assertNext("text:from the server");
      transport.end(client.connection().sendText("from the client"));
      assertEquals("from the client", peer.read(ReceivedFrame.TEXT).text());
    }
  }

  @Test
  void sendsRequestOfHandshake() throws Exception {
    try (WebSocketServer server = transport.server()) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        transport.connect(server.uri("/"));
        ServerPeer peer = server.peer();
        Headers headers = peer.headers();
        assertEquals("GET", peer.handshake().method());
        assertEquals(List.of(server.uri("/").getAuthority()), headers.all("Host"));
        assertEquals("websocket", lower(headers.first("Upgrade")));
        assertTrue(lower(headers.first("Connection")).contains("upgrade"), "Connection: Upgrade");
        assertEquals(List.of("13"), headers.all("Sec-WebSocket-Version"));
        String key = String.valueOf(headers.first("Sec-WebSocket-Key"));
        assertEquals(16, Base64.getDecoder().decode(key).length, "the length of the key");
        keys.add(key);
      }
      assertNotEquals(keys.get(0), keys.get(1), "the keys of two handshakes");
    }
  }

  private static String lower(@Nullable String value) {
    return String.valueOf(value).toLowerCase(Locale.ROOT);
  }

  @Test
  void sendsTargetUnchanged() throws Exception {
    try (WebSocketServer server = transport.server()) {
      for (String target : List.of("/v1/ws?a=%2Fb&c=%C3%A9&d", "/a%2Fb/%C3%A9")) {
        transport.connect(server.uri(target));
        assertEquals(target, server.peer().handshake().target());
      }
    }
  }

  @Test
  void sendsGivenHeaders() throws Exception {
    try (WebSocketServer server = transport.server()) {
      transport.connect(WebSocketRequest.builder(server.uri("/"))
          .headers(Headers.builder()
              .add("Authorization", "Bearer s3cret")
              .add("X-Twice", "a")
              .add("X-Twice", "b")
              .add("User-Agent", "mine/1")
              .build())
          .build());
      Headers headers = server.peer().headers();
      assertEquals(List.of("Bearer s3cret"), headers.all("Authorization"));
      assertEquals(List.of("a", "b"), headers.all("X-Twice"));
      assertEquals(List.of("mine/1"), headers.all("User-Agent"));
    }
  }

  /** Neither a sub-protocol nor compression is offered, because the server has neither. */
  @Test
  void addsNoOtherHeaders() throws Exception {
    try (WebSocketServer server = transport.server()) {
      transport.connect(server.uri("/"));
      List<String> added = new ArrayList<>();
      server.peer().headers().forEach((name, value) -> {
        // Some libraries can only be kept from adding gzip by a value that means nothing.
        boolean noCoding = name.equalsIgnoreCase("Accept-Encoding") && value.equals("identity");
        if (!noCoding && !TRANSPORT_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
          added.add(name + ": " + value);
        }
      });
      assertEquals(List.of(), added);
    }
  }

  @Test
  void keepsNoCookies() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      peer.send(peer.acceptance().replace("Upgrade: w", "Set-Cookie: a=b; Path=/\r\nUpgrade: w"));
      peer.awaitRelease();
    })) {
      transport.connect(server.webSocketUri("/"));
      transport.connect(server.webSocketUri("/"));
      assertEquals(List.of(), server.requests().get(1).headers().all("Cookie"));
    }
  }

  @Test
  void deliversFramesThatCameWithResponse() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      peer.send(peer.acceptance()
          + new String(
              ServerPeer.encode(ReceivedFrame.TEXT, new byte[] {'a'}), StandardCharsets.ISO_8859_1)
          + new String(
              ServerPeer.encode(ReceivedFrame.TEXT, new byte[] {'b'}),
              StandardCharsets.ISO_8859_1));
      peer.awaitRelease();
    })) {
      OpenConnection client = transport.connect(server.webSocketUri("/"));
      client.request(2);
      client.assertNext("text:a", "text:b");
    }
  }

  @Test
  void acceptsResponseInOtherForm() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      peer.send("HTTP/1.1 101 \r\nsec-websocket-accept:"
          + peer.accept()
          + "  \r\nCONNECTION: upgrade\r\nupgrade:   WebSocket\r\nX-Other: y\r\n\r\n");
      peer.awaitRelease();
    })) {
      transport.connect(server.webSocketUri("/"));
      assertEquals(1, server.requests().size());
    }
  }
}
