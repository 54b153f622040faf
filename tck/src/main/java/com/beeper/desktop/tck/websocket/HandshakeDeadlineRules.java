package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.tck.internal.SilentPort;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for handshakes that reach their deadline. */
abstract class HandshakeDeadlineRules {

  /** Long enough for a handshake to reach the stage at which it is to end. */
  private static final long DEADLINE_MILLIS = 300;

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  HandshakeDeadlineRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void sendsNothingAfterDeadline() throws Exception {
    try (WebSocketServer server = transport.server()) {
      TransportException failure = transport.failure(WebSocketRequest.builder(server.uri("/"))
          .deadline(Deadline.after(Duration.ZERO))
          .build());

      assertEquals(Reason.TIMEOUT, failure.reason());
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(0, server.handshakes());
    }
  }

  @Test
  void endsHandshakeAtDeadlineWhileConnecting() throws Exception {
    try (SilentPort port = SilentPort.open()) {
      assertEndsAtTheDeadline(port.uri("ws"));
    }
  }

  @Test
  void endsHandshakeAtDeadlineDuringTls() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.runningInPlaceOfTls((connection, number) -> connection.awaitEnd())) {
      assertEndsAtTheDeadline(server.webSocketUri("/"));
    }
  }

  @Test
  void endsHandshakeAtDeadlineWhenProxyIsSilent() throws Exception {
    try (ScriptedServer proxy =
        ScriptedServer.running((connection, number) -> connection.awaitEnd())) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());
      assertEndsAtTheDeadline(URI.create("wss://desktop.invalid/"));
    }
  }

  /** Bytes that arrive do not put off the deadline. */
  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 101 S", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 999\r\n\r\n"})
  void endsHandshakeAtDeadlineWhenResponseTrickles(String start) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(start);
      CountDownLatch never = new CountDownLatch(1);
      try {
        // Until the connection is closed.
        while (true) {
          connection.send("x");
          assertFalse(never.await(50, TimeUnit.MILLISECONDS));
        }
      } finally {
        over.countDown();
      }
    })) {
      assertEndsAtTheDeadline(server.webSocketUri("/"));
      if (tck.closesHandshakesAtOnce()) {
        transport.await(over);
      }
    }
  }

  private void assertEndsAtTheDeadline(URI uri) {
    long begin = System.nanoTime();
    TransportException failure = transport.failure(WebSocketRequest.builder(uri)
        .deadline(Deadline.after(Duration.ofMillis(DEADLINE_MILLIS)))
        .build());

    assertEquals(Reason.TIMEOUT, failure.reason(), failure::toString);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    assertTrue(millis >= DEADLINE_MILLIS / 2, () -> "ended after " + millis + " ms");
  }

  @Test
  void ignoresDeadlineAfterHandshake() throws Exception {
    try (WebSocketServer server = transport.server()) {
      Deadline deadline = Deadline.after(Duration.ofSeconds(2));
      OpenConnection client = transport.connect(
          WebSocketRequest.builder(server.uri("/")).deadline(deadline).build());
      client.request(1);
      CountDownLatch never = new CountDownLatch(1);
      assertFalse(never.await(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
      client.listener().assertNothing();
      server.peer().text("still there");
      client.assertNext("text:still there");
    }
  }

  @Test
  void failsWhenConnectingExceedsTimeout() throws Exception {
    transport.use(transport
        .settings(TransportCapability.CONNECT_TIMEOUT)
        .connectTimeout(Duration.ofMillis(200))
        .build());
    try (SilentPort port = SilentPort.open()) {
      TransportException failure = transport.failure(port.uri("ws"));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TIMEOUT, failure.reason());
      WebSocketTransportUnderTest.assertMentions(failure, port.uri("ws").getAuthority());
    }
  }
}
