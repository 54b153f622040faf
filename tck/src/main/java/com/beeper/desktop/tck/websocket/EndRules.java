package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the end of a connection: by a close frame of either side, or without one. */
abstract class EndRules {

  /** How many connections a rule tries if the library misses some ends. */
  private static final int TRIES = 10;

  /** When an end counts as missed. */
  private static final long MISSED_MILLIS = 1_000;

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  EndRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @CsvSource({
    "1000, bye",
    "1000, ''",
    "1001, going away",
    "1011, größer",
    "3000, ''",
    "4999, x",
    "1005, ''"
  })
  void deliversCloseOfServer(int code, String reason) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(1);
      peer.close(code, reason);
      client.assertNext("close:" + code + ":" + reason);
      ReceivedFrame response = peer.read(ReceivedFrame.CLOSE);
      if (code != 1005) {
        assertEquals(code, response.closeCode(), "the code of the response");
      }
      peer.finish();
      peer.assertClosed();
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, bye", "3000, ''", "4999, größer"})
  void sendsClose(int code, String reason) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      transport.end(client.connection().sendClose(code, reason));
      ReceivedFrame close = peer.read(ReceivedFrame.CLOSE);
      assertEquals(code, close.closeCode());
      assertEquals(reason, close.closeReason());
      peer.close(1000, "confirmed");
      peer.finish();
      client.assertNext("close:1000:confirmed");
      peer.assertClosed();
    }
  }

  @Test
  void deliversMessagesAfterOwnClose() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      transport.end(client.connection().sendClose(1000, ""));
      peer.read(ReceivedFrame.CLOSE);
      peer.text("late");
      peer.close(1000, "");
      client.assertNext("text:late", "close:1000:");
    }
  }

  @Test
  void failsSendsAfterOwnClose() throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      transport.end(client.connection().sendClose(1000, ""));
      peer.read(ReceivedFrame.CLOSE);

      transport.failure(IllegalStateException.class, client.connection().sendText("late"));
      transport.failure(IllegalStateException.class, client.connection().sendClose(1000, ""));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 1001, 1005, 1006, 1015, 2999, 5000, 66_536})
  void rejectsCodesThatAreNotForClients(int code) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      assertThrows(IllegalArgumentException.class, () -> client.connection().sendClose(code, ""));
      assertThrows(
          IllegalArgumentException.class,
          () -> client.connection().sendClose(1000, "\u20ac".repeat(42)));
    }
  }

  /** The ways in which a connection breaks. */
  enum Loss {
    FIN {
      @Override
      void lose(ServerPeer peer) throws Exception {
        peer.finish();
      }
    },
    FIN_INSIDE_FRAME {
      @Override
      void lose(ServerPeer peer) throws Exception {
        peer.send(new byte[] {(byte) 0x81, 10, 'a'});
        peer.finish();
      }
    },
    FIN_INSIDE_MESSAGE {
      @Override
      void lose(ServerPeer peer) throws Exception {
        peer.frame(ServerPeer.TEXT, new byte[] {'a'});
        peer.finish();
      }
    },
    FIN_AFTER_PING {
      @Override
      void lose(ServerPeer peer) throws Exception {
        peer.ping(new byte[0]);
        peer.finish();
      }
    },
    RESET {
      @Override
      void lose(ServerPeer peer) throws Exception {
        peer.reset();
      }
    };

    abstract void lose(ServerPeer peer) throws Exception;
  }

  /** Why a rule is skipped for a library that is declared not to notice every end. */
  private static final String MISSED =
      "the library missed all ends, as noticesEveryEnd() declares that it can";

  @ParameterizedTest
  @EnumSource
  void reportsLostConnection(Loss loss) throws Exception {
    TransportException failure = lose(loss, 1);
    assertEquals(Reason.CONNECTION, failure.reason(), failure::toString);
    assertEquals(Delivery.MAYBE, failure.delivery());
  }

  private TransportException lose(Loss loss, int number) throws Exception {
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      client.request(Long.MAX_VALUE);
      loss.lose(server.peer());
      if (tck.noticesEveryEnd()) {
        return client.listener().awaitFailure();
      }
      if (client.listener().poll(MISSED_MILLIS) != null) {
        return client.listener().failure();
      }
    }
    assumeTrue(number < TRIES, MISSED);
    return lose(loss, number + 1);
  }

  @Test
  void deliversMessagesBeforeLoss() throws Exception {
    boolean noticed = false;
    for (int i = 1; !noticed && i <= (tck.noticesEveryEnd() ? 1 : TRIES); i++) {
      try (WebSocketServer server = transport.server()) {
        OpenConnection client = transport.connect(server.uri("/"));
        ServerPeer peer = server.peer();
        client.request(Long.MAX_VALUE);
        peer.text("last");
        peer.finish();
        client.assertNext("text:last");
        String end =
            client.listener().poll(tck.noticesEveryEnd() ? tck.patienceMillis() : MISSED_MILLIS);
        noticed = "failure:CONNECTION".equals(end);
      }
    }
    assumeTrue(noticed || tck.noticesEveryEnd(), MISSED);
    assertTrue(noticed, "no end was noticed");
  }
}
