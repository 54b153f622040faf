package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.RefusingPort;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Rules for what a failure reports: its reason, its delivery and its message. */
abstract class FailureRules {

  private final TransportUnderTest transport;

  FailureRules(TransportTck tck) {
    this.transport = tck.transport;
  }

  @Test
  void reportsNotSentWhenConnectionIsRefused() throws Exception {
    try (RefusingPort refusing = RefusingPort.open()) {
      int port = refusing.port();
      TransportException failure = transport.failure(
          request("POST", URI.create("http://127.0.0.1:" + port + "/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.REFUSED, failure.reason());
      assertEquals("connection to 127.0.0.1:" + port + " refused", failure.getMessage());
    }
  }

  @Test
  void reportsNotSentWhenHostIsUnknown() throws Exception {
    TransportException failure =
        transport.failure(request("POST", URI.create("http://no-such-host.invalid/")));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.UNKNOWN_HOST, failure.reason());
    assertTrue(
        String.valueOf(failure.getMessage()).contains("no-such-host.invalid"), failure.toString());
  }

  @Test
  void omitsPathAndQueryFromMessages() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(number == 0 ? "" : "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
    })) {
      for (int i = 0; i < 2; i++) {
        TransportException failure = transport.failure(
            request("POST", server.uri("/of?whom=SECRET"), b -> b.body(bytes("x"))));

        assertFalse(failure.toString().contains("SECRET"), failure.toString());
      }
    }
  }

  @Test
  void reportsMaybeSentWhenConnectionIsReset() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.reset();
    })) {
      TransportException failure =
          transport.failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(1, server.requests().size());
    }
  }
}
