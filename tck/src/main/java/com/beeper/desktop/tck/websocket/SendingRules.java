package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.transport.TransportException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the messages that a client sends. */
abstract class SendingRules {

  private final WebSocketTransportUnderTest transport;

  SendingRules(WebSocketTransportTck tck) {
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 126, 65_536, 1_000_000})
  void sendsText(int length) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      String text = "\u20ac".repeat(length);
      CompletableFuture<Void> sent = client.connection().sendText(text);
      assertEquals(text, readMessage(peer));
      transport.end(sent);
    }
  }

  /** Reads a text message, which may have fragments. */
  private static String readMessage(ServerPeer peer) throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    int expected = ServerPeer.TEXT;
    while (true) {
      ReceivedFrame frame = peer.read();
      assertTrue(frame.masked(), "the frame is masked");
      assertEquals(expected, frame.first() & 0x7f, frame::toString);
      bytes.writeBytes(frame.payload());
      if ((frame.first() & ServerPeer.FIN) != 0) {
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
      }
      expected = ServerPeer.CONTINUATION;
    }
  }

  @Test
  void masksFramesWithChangingKeys() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      Set<Integer> keys = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        transport.end(client.connection().sendText("same"));
        keys.add(peer.read(ReceivedFrame.TEXT).key());
      }
      assertTrue(keys.size() > 1, () -> "the only key of 5 frames: " + keys);
    }
  }

  @Test
  void sendsInOrderOfCalls() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        sent.add(client.connection().sendText("" + i));
      }
      for (int i = 0; i < 500; i++) {
        assertEquals("" + i, peer.read(ReceivedFrame.TEXT).text());
      }
      for (CompletableFuture<Void> one : sent) {
        transport.end(one);
      }
    }
  }

  @Test
  @SuppressWarnings("FutureReturnValueIgnored") // the server counts what arrives
  void sendsFromSeveralThreads() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      CountDownLatch go = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = "x".repeat(i * 1_000) + ":";
        Thread thread = new Thread(() -> {
          try {
            transport.await(go);
            for (int j = 0; j < 50; j++) {
              client.connection().sendText(name + j);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
      go.countDown();
      Set<String> received = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        received.add(readMessage(peer));
      }
      assertEquals(200, received.size(), "number of different messages");
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  @Test
  void failsSendsAfterEnd() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      client.request(1);
      ServerPeer peer = server.peer();
      peer.reset();
      client.listener().awaitFailure();

      transport.failure(TransportException.class, client.connection().sendText("late"));
    }
  }

  @Test
  void failsSendsAfterCloseOfServer() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      client.request(1);
      server.peer().close(1000, "");
      client.assertNext("close:1000:");

      transport.failure(TransportException.class, client.connection().sendText("late"));
    }
  }

  @Test
  void rejectsMissingText() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      assertThrows(IllegalArgumentException.class, () -> client.connection().sendText(nothing()));
    }
  }

  @SuppressWarnings("NullAway") // what a caller without static checks could pass
  private static String nothing() {
    return null;
  }
}
