package com.beeper.desktop.tck.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ReceivedRequest;
import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Assertions on the requests that a server received, and on failures. */
final class TransportAssertions {

  /** The header fields that a transport may add to a request. */
  private static final Set<String> TRANSPORT_FIELDS =
      Set.of("host", "user-agent", "connection", "content-length", "transfer-encoding");

  private TransportAssertions() {}

  static ReceivedRequest onlyRequest(ScriptedServer server) {
    assertEquals(1, server.requests().size(), "number of requests");
    return server.requests().get(0);
  }

  static void assertConnections(int expected, String what, ScriptedServer server) {
    int opened = server.connections();
    assertEquals(
        expected,
        opened,
        () -> "expected " + expected + " " + what + ", but the transport opened " + opened);
  }

  static void assertAddsNoHeaders(Headers given, ReceivedRequest received) {
    List<String> added = new ArrayList<>();
    received.headers().forEach((name, value) -> {
      boolean expected =
          !given.all(name).isEmpty() || TRANSPORT_FIELDS.contains(name.toLowerCase(Locale.ROOT));
      boolean upgrade = value.toLowerCase(Locale.ROOT).contains("upgrade");
      if (!expected || upgrade) {
        added.add(name + ": " + value);
      }
    });
    assertEquals(List.of(), added);
  }

  static void assertMaybeSent(TransportException failure) {
    assertEquals(
        Delivery.MAYBE,
        failure.delivery(),
        () -> "the server has received a part of the request: " + failure);
  }

  static void assertMentions(Throwable failure, String what) {
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(what), () -> "'" + what + "' is not in the message: " + failure);
  }

  /** Returns a failure and its causes, outermost first. */
  static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }
}
