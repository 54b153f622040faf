package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.transport.WebSocketRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for pings and pongs. */
abstract class PingRules {

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  PingRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 125})
  void respondsToPing(int length) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      byte[] data = new byte[length];
      Arrays.fill(data, (byte) 0xfe);
      client.request(1);
      peer.ping(data);
      assertArrayEquals(data, peer.read(ReceivedFrame.PONG).payload());
      peer.text("after");
      client.assertNext("text:after");
    }
  }

  @Test
  void sendsPingAndDeliversPong() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      if (!tck.sendsSinglePings()) {
        transport.failure(
            UnsupportedOperationException.class,
            client.connection().sendPing(ByteBuffer.wrap(new byte[1])));
        return;
      }
      client.request(1);
      for (byte i = 1; i < 4; i++) {
        ByteBuffer data = ByteBuffer.wrap(new byte[] {i, (byte) 0xff});
        transport.end(client.connection().sendPing(data));
        assertEquals(2, data.remaining(), "the caller's buffer is not changed");
        assertArrayEquals(
            new byte[] {i, (byte) 0xff}, peer.read(ReceivedFrame.PING).payload());
        peer.pong(new byte[] {i, (byte) 0xff});
        client.assertNext("pong:0" + i + "ff");
      }
    }
  }

  /** A pong uses up no demand. */
  @Test
  void deliversPongsThatWereNotAskedFor() throws Exception {
    assumeTrue(tck.sendsSinglePings(), "the library does not report pongs");
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(1);
      peer.pong(new byte[0]);
      peer.pong(new byte[] {7});
      peer.text("after");
      client.assertNext("pong:", "pong:07", "text:after");
    }
  }

  @Test
  void rejectsLongPing() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      assertThrows(
          IllegalArgumentException.class,
          () -> client.connection().sendPing(ByteBuffer.allocate(126)));
    }
  }

  @Test
  void detectsMissingPongsWithoutSinglePings() throws Exception {
    assumeFalse(tck.sendsSinglePings(), "the client sends the pings");
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(WebSocketRequest.builder(server.uri("/"))
          .pingInterval(Duration.ofMillis(300))
          .build());
      ServerPeer peer = server.peer();
      client.request(1);
      peer.pong(peer.read(ReceivedFrame.PING).payload());
      peer.pong(peer.read(ReceivedFrame.PING).payload());
      peer.read(ReceivedFrame.PING);

      client.assertNext("failure:TIMEOUT");
      peer.assertClosed();
    }
  }
}
