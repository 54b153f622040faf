package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertMaybeSent;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.tck.internal.SilentPort;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules for exchanges that reach their deadline. The client fires the signal then; a timeout of the
 * transport may come first.
 */
abstract class DeadlineRules {

  private static final String SECURE_TARGET = "https://desktop.invalid";

  /** Long enough for an exchange to reach the stage at which it is to end. */
  private static final long DEADLINE_MILLIS = 300;

  private final TransportTck tck;
  private final TransportUnderTest transport;

  DeadlineRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void endsAtDeadlineWhileConnecting() throws Exception {
    try (SilentPort port = SilentPort.open()) {
      assertEndsAtTheDeadline(port.uri("http"));
    }
  }

  @Test
  void endsAtDeadlineDuringHandshake() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.runningInPlaceOfTls((connection, number) -> connection.awaitEnd())) {
      assertEndsAtTheDeadline(server.uri("/"));
    }
  }

  @Test
  void endsAtDeadlineWhenProxyIsSilent() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.awaitEnd();
      over.countDown();
    })) {
      transport.use(
          transport.settings(TransportCapability.PROXY).proxy(proxy.asProxy()).build());
      assertEndsAtTheDeadline(URI.create(SECURE_TARGET + "/"));
      transport.assertClosed(over);
    }
  }

  @Test
  void endsAtDeadlineWhileWaitingForConnection() throws Exception {
    transport.use(transport
        .settings(TransportCapability.MAX_CONNECTIONS)
        .maxConnections(1)
        .build());
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      received.countDown();
      transport.await(go);
      return response(200, "", request.target());
    })) {
      Future<TransportResponse> first = transport.begin(request("GET", server.uri("/first")));
      transport.await(received);
      assertEndsAtTheDeadline(server.uri("/second"));
      go.countDown();
      assertEquals("/first", text(transport.end(first)));
      assertEquals("/third", text(transport.exchange(request("GET", server.uri("/third")))));
      assertEquals(2, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"})
  void endsAtDeadlineWhenResponseTrickles(String start) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(start.isEmpty() ? "HTTP/1.1 200 O" : start);
      CountDownLatch never = new CountDownLatch(1);
      // Sends until the connection is closed, or until long after the expected end.
      for (long left = 2 * (DEADLINE_MILLIS + tck.promptMillis()); left > 0; left -= 100) {
        connection.send("x");
        assertFalse(never.await(100, TimeUnit.MILLISECONDS));
      }
    })) {
      assertMaybeSent(assertEndsAtTheDeadline(server.uri("/")));
    }
  }

  private TransportException assertEndsAtTheDeadline(URI uri) throws Exception {
    Deadline deadline = Deadline.after(Duration.ofMillis(DEADLINE_MILLIS));
    TransportRequest request = request("POST", uri, b -> b.body(bytes("x")).deadline(deadline));
    Future<TransportResponse> running = transport.begin(request);
    try {
      running.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      request.cancelSignal().cancel();
    } catch (ExecutionException e) {
      // The timeout of the transport came first.
    }
    TransportException failure = transport.failureOf(running);
    assertTrue(
        Set.of(Reason.CANCELLED, Reason.TIMEOUT).contains(failure.reason()),
        () -> "reason " + failure.reason() + " of " + failure);
    return failure;
  }
}
