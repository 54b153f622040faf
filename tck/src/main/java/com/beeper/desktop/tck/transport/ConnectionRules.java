package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for when connections are opened, kept and reused, and how often a request is sent. */
abstract class ConnectionRules {

  private final TransportTck tck;
  private final TransportUnderTest transport;

  ConnectionRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void reusesConnection() throws Exception {
    // The connection of an error response is reusable, too.
    List<Integer> statuses = List.of(200, 302, 404);
    AtomicInteger received = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.responding(
        request -> response(statuses.get(received.getAndIncrement() % statuses.size()), "", ""))) {
      for (int i = 0; i < 20; i++) {
        int length = i * 100;
        transport.exchange(
            request("POST", server.uri("/"), b -> b.body(bytes("x".repeat(length)))));
      }
      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void opensNewConnectionAfterConnectionClose() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "Connection: close\r\n", "" + number));
    })) {
      for (int i = 0; i < 3; i++) {
        TransportResponse response =
            transport.exchange(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

        assertEquals("" + i, text(response));
      }
    }
  }

  @Test
  void survivesDeadConnectionOnGet() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", "" + number));
      if (number == 0) {
        connection.close();
        closed.countDown();
      } else {
        connection.awaitEnd();
      }
    })) {
      assertEquals("0", text(transport.exchange(request("GET", server.uri("/")))));
      transport.await(closed);

      try {
        assertEquals("1", text(transport.exchange(request("GET", server.uri("/")))));
      } catch (TransportException e) {
        assertFalse(
            tck.survivesDeadConnections(),
            () -> "a GET failed because the server had closed the kept connection: " + e);
        assertEquals(Reason.CONNECTION, e.reason());
      }
    }
  }

  @Test
  void sendsPostOnceWhenKeptConnectionBreaks() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      if (number == 0) {
        connection.read();
        connection.send(response(200, "", ""));
      }
      connection.read();
    })) {
      transport.exchange(request("GET", server.uri("/")));

      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("once"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(2, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "POST"})
  void sendsRequestOnceOnNewConnection(String method) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.running((connection, number) -> connection.read())) {
      TransportException failure = transport.failure(request(method, server.uri("/")));

      assertEquals(Delivery.MAYBE, failure.delivery());
      boolean idempotent = method.equals("GET") || method.equals("HEAD");
      transport.assertSentOnce(idempotent, server);
    }
  }

  @Test
  void runsFiveHundredConcurrentExchanges() throws Exception {
    CountDownLatch all = new CountDownLatch(500);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      all.countDown();
      transport.await(all);
      return response(200, "", request.target());
    })) {
      List<Future<TransportResponse>> running = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        running.add(transport.begin(request("GET", server.uri("/" + i))));
      }
      for (int i = 0; i < 500; i++) {
        assertEquals("/" + i, text(transport.end(running.get(i))));
      }
    }
  }

  @Test
  void keepsConnectionWhenCancelledAfterResponse() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      if (request.target().equals("/second")) {
        second.countDown();
        transport.await(go);
      }
      return response(200, "", request.target());
    })) {
      TransportRequest first = request("GET", server.uri("/first"));
      transport.exchange(first);
      Future<TransportResponse> running = transport.begin(request("GET", server.uri("/second")));
      transport.await(second);
      first.cancelSignal().cancel();
      go.countDown();

      assertEquals("/second", text(transport.end(running)));
      assertConnections(1, "connection to the server", server);
    }
  }

  @Test
  void waitsWithoutThread() throws Exception {
    if (transport.isBlocking() || !tck.waitsWithoutThread()) {
      return;
    }
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      received.countDown();
      transport.await(go);
      return response(200, "", "");
    })) {
      Future<TransportResponse> running =
          transport.begin(request("POST", server.uri("/"), b -> b.body(bytes("x"))));
      transport.await(received);
      assertEquals(0, transport.startedTasks());
      go.countDown();
      transport.end(running);
    }
  }
}
