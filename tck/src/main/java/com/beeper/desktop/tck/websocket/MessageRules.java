package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketRequest;
import java.io.ByteArrayOutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the messages that a server sends. */
abstract class MessageRules {

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  MessageRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 1_000_000})
  void deliversText(int length) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      String text = "x".repeat(length);
      client.request(1);
      server.peer().text(text);
      client.assertNext("text:" + text);
    }
  }

  @Test
  void deliversUnicode() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      // Characters of 1 to 4 bytes, at changing distances from the limits of buffers.
      String text = "a\u00e9\u20ac\ud83d\ude00\u0000".repeat(10_000);
      client.request(1);
      server.peer().text(text);
      client.assertNext("text:" + text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 126, 70_000})
  void deliversBinary(int length) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      byte[] data = new byte[length];
      for (int i = 0; i < length; i++) {
        data[i] = (byte) i;
      }
      client.request(1);
      server.peer().binary(data);
      client.assertNext("binary:" + HexFormat.of().formatHex(data));
    }
  }

  /** A fragment may end inside a character, and pings may come between fragments. */
  @Test
  void putsFragmentsOfTextTogether() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      byte[] bytes = "a\ud83d\ude00\u20ac".getBytes(StandardCharsets.UTF_8);
      client.request(2);
      for (int i = 0; i < bytes.length; i++) {
        peer.frame(i == 0 ? ServerPeer.TEXT : ServerPeer.CONTINUATION, new byte[] {bytes[i]});
        peer.ping(new byte[] {(byte) i});
      }
      peer.frame(ServerPeer.FIN | ServerPeer.CONTINUATION, new byte[0]);
      peer.text("next");
      client.assertNext("text:a\ud83d\ude00\u20ac", "text:next");
      // Of several pings, only the last one needs a response (RFC 6455, section 5.5.3).
      int last = bytes.length - 1;
      for (int pong = -1; pong < last; ) {
        int next = peer.read(ReceivedFrame.PONG).payload()[0];
        assertTrue(next > pong, "pong " + next + " after " + pong);
        pong = next;
      }
    }
  }

  @Test
  void putsFragmentsOfBinaryTogether() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(2);
      for (int i = 0; i < 1_000; i++) {
        peer.frame(i == 0 ? ServerPeer.BINARY : ServerPeer.CONTINUATION, new byte[] {(byte) 0xab});
      }
      peer.frame(ServerPeer.FIN | ServerPeer.CONTINUATION, new byte[] {1});
      peer.binary(new byte[] {2});
      client.assertNext("binary:" + "ab".repeat(1_000) + "01", "binary:02");
    }
  }

  @Test
  void keepsOrder() throws Exception {
    try (WebSocketServer server = transport.server()) {
      RecordingListener slow = transport.listener(event -> Thread.onSpinWait());
      OpenConnection client =
          transport.connect(WebSocketRequest.builder(server.uri("/")).build(), slow);
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      for (int i = 0; i < 2_000; i++) {
        peer.text("" + i);
      }
      for (int i = 0; i < 2_000; i++) {
        client.assertNext("text:" + i);
      }
    }
  }

  @Test
  void deliversMessageOfExactlyTheLimit() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(limitedTo(1_000, server));
      ServerPeer peer = server.peer();
      String text = "\u20ac".repeat(333) + "x";
      client.request(4);
      peer.text(text);
      peer.binary(new byte[1_000]);
      peer.frame(ServerPeer.TEXT, "y".repeat(999).getBytes(StandardCharsets.US_ASCII));
      peer.frame(ServerPeer.FIN, new byte[] {'z'});
      // The limit is one of each message.
      peer.text(text);
      client.assertNext(
          "text:" + text,
          "binary:" + "00".repeat(1_000),
          "text:" + "y".repeat(999) + "z",
          "text:" + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "characters", "binary", "fragments"})
  void failsWhenMessageExceedsLimit(String form) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(limitedTo(1_000, server));
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      peer.text("before");
      switch (form) {
        case "text" -> peer.text("x".repeat(1_001));
        // Fewer characters than the limit, and more bytes.
        case "characters" -> peer.text("\u20ac".repeat(334));
        case "binary" -> peer.binary(new byte[1_001]);
        default -> {
          peer.frame(ServerPeer.BINARY, new byte[600]);
          peer.frame(ServerPeer.FIN, new byte[600]);
        }
      }
      client.assertNext("text:before", "failure:RESPONSE_TOO_LARGE");
      peer.assertClosed();
    }
  }

  /** The rest of the message never comes. */
  @Test
  void failsEarlyWhenMessageExceedsLimit() throws Exception {
    if (!tck.limitsMessagesWhileReceiving()) {
      return;
    }
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(limitedTo(100_000, server));
      ServerPeer peer = server.peer();
      client.request(1);
      peer.send(new byte[] {(byte) 0x81, 127});
      peer.send(ByteBuffer.allocate(8).putLong(1L << 30).array());
      byte[] part = new byte[200_000];
      Arrays.fill(part, (byte) 'x');
      try {
        peer.send(part);
      } catch (SocketException e) {
        // The client has seen the length, and closed the connection.
      }
      client.assertNext("failure:RESPONSE_TOO_LARGE");
      peer.assertClosed();
    }
  }

  private static WebSocketRequest limitedTo(long bytes, WebSocketServer server) {
    return WebSocketRequest.builder(server.uri("/")).maxMessageBytes(bytes).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "c3", "c080", "eda080", "f4908080", "61ff61"})
  void failsWhenTextIsNotUtf8(String hex) throws Exception {
    for (boolean fragmented : new boolean[] {false, true}) {
      try (WebSocketServer server = transport.server()) {
        OpenConnection client = transport.connect(server.uri("/"));
        ServerPeer peer = server.peer();
        byte[] bytes = HexFormat.of().parseHex(hex);
        client.request(1);
        if (fragmented) {
          // At once, because the client may close the connection after the first frame.
          ByteArrayOutputStream frames = new ByteArrayOutputStream();
          frames.writeBytes(ServerPeer.encode(ServerPeer.TEXT, bytes));
          frames.writeBytes(ServerPeer.encode(ServerPeer.FIN, new byte[0]));
          peer.send(frames.toByteArray());
        } else {
          peer.frame(ReceivedFrame.TEXT, bytes);
        }
        if (tck.rejectsInvalidUtf8()) {
          TransportException failure = client.listener().awaitFailure();
          assertEquals(Reason.PROTOCOL, failure.reason());
          peer.assertClosed();
        } else {
          String event = client.listener().next();
          assertTrue(event.contains("\ufffd"), event);
        }
      }
    }
  }
}
