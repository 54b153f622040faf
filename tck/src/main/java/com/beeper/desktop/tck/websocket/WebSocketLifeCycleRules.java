package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.net.InetAddress;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rules for the creation and the closing of a transport. */
abstract class WebSocketLifeCycleRules {

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  WebSocketLifeCycleRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void refusesConnectionsAfterClose() throws Exception {
    try (WebSocketServer server = transport.server()) {
      transport.connect(server.uri("/"));
      transport.close();
      transport.close();

      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> transport.connect(server.uri("/")));
      assertTrue(String.valueOf(failure.getMessage()).contains("closed"), failure.toString());
      assertEquals(1, server.handshakes());
    }
  }

  @Test
  void closeEndsConnectionsOfOwnClient() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection first = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      OpenConnection second = transport.connect(server.uri("/"));
      first.request(1);
      transport.close();
      if (tck.ownsItsClient()) {
        first.assertNext("failure:CANCELLED");
        second.assertNext("failure:CANCELLED");
        peer.assertClosed();
        server.peer().assertClosed();
      } else {
        peer.text("still there");
        first.assertNext("text:still there");
      }
    }
  }

  @Test
  void closeEndsHandshakesOfOwnClient() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      ServerPeer peer = ServerPeer.receive(connection, tck.patienceMillis());
      received.countDown();
      if (!tck.ownsItsClient()) {
        transport.await(go);
        peer.send(peer.acceptance());
      }
      peer.assertClosed();
      over.countDown();
    })) {
      Future<WebSocketConnection> running =
          transport.begin(WebSocketRequest.builder(server.webSocketUri("/")).build());
      transport.await(received);
      transport.close();
      if (tck.ownsItsClient()) {
        TransportException failure = transport.failure(TransportException.class, running);
        assertEquals(Reason.CANCELLED, failure.reason());
        if (tck.closesHandshakesAtOnce()) {
          transport.await(over);
        }
      } else {
        go.countDown();
        transport.end(running).abort();
      }
    }
  }

  @Test
  void connectsFromGivenAddress() throws Exception {
    transport.assumeCan(TransportCapability.LOCAL_ADDRESS);
    try (WebSocketServer server = transport.server()) {
      // Some systems have only one loopback address; no system has an address of RFC 5737.
      InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
      if (ScriptedServer.canBind(second)) {
        transport.use(transport
            .settings(TransportCapability.LOCAL_ADDRESS)
            .localAddress(second)
            .build());
        transport.connect(server.uri("/"));
        assertEquals(List.of(second), server.below().clients());
      }
      transport.use(transport
          .settings(TransportCapability.LOCAL_ADDRESS)
          .localAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}))
          .build());
      TransportException failure = transport.failure(server.uri("/"));
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
    }
  }

  @Test
  void isFoundByServiceLoader() {
    WebSocketTransportProvider provider = tck.provider();
    if (provider == null) {
      abort("the transport has no provider");
      return;
    }
    assertTrue(provider.name().matches("[a-z0-9-]+"), () -> "name " + provider.name());
    List<String> found =
        ServiceLoader.load(WebSocketTransportProvider.class, provider.getClass().getClassLoader())
            .stream()
            .map(each -> each.type().getName())
            .toList();
    assertTrue(
        found.contains(provider.getClass().getName()),
        () -> provider.getClass().getName() + " is not among the providers found: " + found);
  }
}
