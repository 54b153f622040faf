package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the cancellation of handshakes, and for the abort of connections. */
abstract class AbortRules {

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  AbortRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void sendsNothingWhenCancelledEarly() throws Exception {
    try (WebSocketServer server = transport.server()) {
      WebSocketRequest request = WebSocketRequest.builder(server.uri("/")).build();
      request.cancelSignal().cancel();

      TransportException failure = transport.failure(request);

      assertEquals(Reason.CANCELLED, failure.reason());
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(0, server.handshakes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 101 Switching Protocols\r\nUpg",
        "HTTP/1.1 401 No\r\nContent-Length: 10\r\n\r\n12345"
      })
  void endsHandshakeWhenCancelled(String start) throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      peer.send(start);
      stalled.countDown();
      peer.assertClosed();
      over.countDown();
    })) {
      WebSocketRequest request =
          WebSocketRequest.builder(server.webSocketUri("/")).build();
      Future<WebSocketConnection> running = transport.begin(request);
      transport.await(stalled);
      request.cancelSignal().cancel();

      TransportException failure = transport.failure(TransportException.class, running);
      assertEquals(Reason.CANCELLED, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
      if (tck.closesHandshakesAtOnce()) {
        transport.await(over);
      }
    }
  }

  @Test
  void ignoresSignalAfterHandshake() throws Exception {
    try (WebSocketServer server = transport.server()) {
      WebSocketRequest request = WebSocketRequest.builder(server.uri("/")).build();
      OpenConnection client = transport.connect(request);
      client.request(1);
      request.cancelSignal().cancel();
      server.peer().text("still there");
      client.assertNext("text:still there");
    }
  }

  @Test
  void abortsIdleConnection() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      client.request(Long.MAX_VALUE);
      client.connection().abort();
      client.connection().abort();
      client.assertNext("failure:CANCELLED");
      server.peer().assertClosed();
      client.connection().abort();
      client.listener().assertNothing();
    }
  }

  @Test
  void abortsConnectionWithoutDemand() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      peer.text("never");
      client.connection().abort();
      client.assertNext("failure:CANCELLED");
      peer.assertClosed();
      client.request(1);
      client.listener().assertNothing();
    }
  }

  /** The server reads nothing, so that most of the messages wait in the client. */
  @Test
  void abortsWhileSending() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      String text = "x".repeat(1_000_000);
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        sent.add(client.connection().sendText(text));
      }
      client.connection().abort();
      client.assertNext("failure:CANCELLED");
      for (CompletableFuture<Void> one : sent) {
        transport.end(one.handle((done, failure) -> ""));
      }
      peer.assertClosed();
    }
  }

  @Test
  void abortsWhileReceiving() throws Exception {
    try (WebSocketServer server = transport.server()) {
      CountDownLatch some = new CountDownLatch(100);
      OpenConnection client = transport.connect(
          WebSocketRequest.builder(server.uri("/")).build(),
          transport.listener(event -> some.countDown()));
      ServerPeer peer = server.peer();
      Thread sending = new Thread(() -> {
        try {
          while (true) {
            peer.text("flood");
          }
        } catch (IOException e) {
          // The client has closed the connection.
        }
      });
      sending.setDaemon(true);
      sending.start();
      client.request(Long.MAX_VALUE);
      transport.await(some);
      client.connection().abort();
      assertEquals(Reason.CANCELLED, client.listener().awaitFailure().reason());
      sending.join(tck.patienceMillis());
      assertFalse(sending.isAlive(), "the connection is open");
      client.listener().assertNothing();
    }
  }

  @Test
  void abortsFromTheListener() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection[] client = new OpenConnection[1];
      CountDownLatch ready = new CountDownLatch(1);
      RecordingListener listener = transport.listener(event -> {
        if (event.equals("text:stop") && ready.getCount() == 0) {
          client[0].connection().abort();
        }
      });
      client[0] = transport.connect(WebSocketRequest.builder(server.uri("/")).build(), listener);
      ready.countDown();
      ServerPeer peer = server.peer();
      client[0].request(Long.MAX_VALUE);
      peer.text("stop");
      peer.text("never");
      client[0].assertNext("text:stop", "failure:CANCELLED");
      peer.assertClosed();
      client[0].listener().assertNothing();
    }
  }

  @Test
  void ignoresAbortAfterEnd() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      client.request(1);
      server.peer().close(1000, "");
      client.assertNext("close:1000:");
      client.connection().abort();
      client.listener().assertNothing();
    }
  }
}
