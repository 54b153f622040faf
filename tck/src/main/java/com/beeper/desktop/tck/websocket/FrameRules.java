package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules for frames that RFC 6455 does not allow. */
abstract class FrameRules {

  private final WebSocketTransportTck tck;
  private final WebSocketTransportUnderTest transport;

  FrameRules(WebSocketTransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenFrameIsInvalid(InvalidFrame frame) throws Exception {
    assumeFalse(
        tck.acceptedInvalidFrames().contains(frame), "the library does not refuse the frame");
    try (WebSocketServer server = transport.server()) {
      OpenConnection client = transport.connect(server.uri("/"));
      ServerPeer peer = server.peer();
      client.request(Long.MAX_VALUE);
      peer.text("before");
      peer.send(frame.bytes());

      client.assertNext("text:before");
      TransportException failure = client.listener().awaitFailure();
      assertEquals(Reason.PROTOCOL, failure.reason(), failure::toString);
      assertEquals(Delivery.MAYBE, failure.delivery());
      peer.assertClosed();
    }
  }
}
