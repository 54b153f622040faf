package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.transport.WebSocketRequest;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the demand of a listener. */
abstract class DemandRules {

  private static final int MESSAGE = 256 * 1024;

  /** 64 MiB, several times as much as the buffers of two sockets hold. */
  private static final int MESSAGES = 256;

  private final WebSocketTransportUnderTest transport;

  DemandRules(WebSocketTransportTck tck) {
    this.transport = tck.transport;
  }

  @Test
  void deliversAsManyMessagesAsRequested() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      for (int i = 0; i < 6; i++) {
        peer.text("" + i);
      }
      client.listener().assertNothing();
      client.request(1);
      client.assertNext("text:0");
      client.listener().assertNothing();
      client.request(1);
      client.request(2);
      client.assertNext("text:1", "text:2", "text:3");
      client.listener().assertNothing();
      client.request(Long.MAX_VALUE);
      client.request(Long.MAX_VALUE);
      client.assertNext("text:4", "text:5");
      peer.text("6");
      peer.text("7");
      client.assertNext("text:6", "text:7");
    }
  }

  /** A fragmented message and the pings inside it use up one. */
  @Test
  void countsMessagesInsteadOfFrames() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(1);
      for (int i = 0; i < 10; i++) {
        peer.frame(i == 0 ? ServerPeer.TEXT : ServerPeer.CONTINUATION, new byte[] {'a'});
        peer.ping(new byte[0]);
      }
      peer.frame(ServerPeer.FIN, new byte[] {'b'});
      peer.text("next");
      client.assertNext("text:" + "a".repeat(10) + "b");
      client.listener().assertNothing();
    }
  }

  @Test
  void stopsReadingWithoutDemand() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      AtomicInteger sent = new AtomicInteger();
      String text = "x".repeat(MESSAGE);
      Thread sending = new Thread(() -> {
        try {
          while (sent.get() < MESSAGES) {
            peer.text(text);
            sent.incrementAndGet();
          }
        } catch (IOException e) {
          // The test is over.
        }
      });
      sending.setDaemon(true);
      sending.start();
      client.request(1);
      client.assertNext("text:" + text);
      // Until the server is blocked, or has sent everything.
      CountDownLatch never = new CountDownLatch(1);
      int before = -1;
      for (int now = sent.get(); now != before && now < MESSAGES; now = sent.get()) {
        before = now;
        assertFalse(never.await(1, TimeUnit.SECONDS));
      }
      int buffered = sent.get();
      assertTrue(
          buffered < MESSAGES / 2,
          () -> buffered + " of " + MESSAGES + " messages were sent without demand");
      client.request(Long.MAX_VALUE);
      for (int i = 1; i < MESSAGES; i++) {
        client.assertNext("text:" + text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void rejectsDemandThatIsNotPositive(long messages) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      assertThrows(IllegalArgumentException.class, () -> client.request(messages));
    }
  }

  @Test
  void requestsFromTheListener() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection[] client = new OpenConnection[1];
      CountDownLatch ready = new CountDownLatch(1);
      RecordingListener listener = transport.listener(event -> {
        if (event.startsWith("text:") && ready.getCount() == 0) {
          client[0].request(1);
        }
      });
      client[0] = transport.connect(WebSocketRequest.builder(server.uri("/")).build(), listener);
      ready.countDown();
      ServerPeer peer = server.peer();
      for (int i = 0; i < 1_000; i++) {
        peer.text("" + i);
      }
      client[0].request(1);
      for (int i = 0; i < 1_000; i++) {
        client[0].assertNext("text:" + i);
      }
    }
  }

  @Test
  void failsConnectionWhenListenerThrows() throws Exception {
    try (WebSocketServer server = transport.server()) {
      IllegalStateException thrown = new IllegalStateException("thrown by the listener");
      RecordingListener listener = transport.listener(event -> {
        if (event.equals("text:bad")) {
          throw thrown;
        }
      });
      OpenConnection client =
          transport.connect(WebSocketRequest.builder(server.uri("/")).build(), listener);
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      peer.text("good");
      peer.text("bad");
      peer.text("never");
      client.assertNext("text:good", "text:bad", "failure:CONNECTION");
      assertSame(thrown, client.listener().failure().getCause());
      peer.assertClosed();
    }
  }
}
