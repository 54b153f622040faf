package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.TransportUnderTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportResponse;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rules for closing a transport. */
abstract class LifeCycleRules {

  private final TransportTck tck;
  private final TransportUnderTest transport;

  LifeCycleRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void rejectsRequestsAfterClose() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      transport.exchange(request("GET", server.uri("/")));
      transport.close();
      transport.close();

      IllegalStateException failure = assertThrows(
          IllegalStateException.class, () -> transport.exchange(request("GET", server.uri("/"))));
      assertTrue(String.valueOf(failure.getMessage()).contains("closed"));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void closeEndsExchangesOfOwnClient() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.responding(request -> {
      received.countDown();
      transport.await(go);
      return response(200, "", "done");
    })) {
      Future<TransportResponse> running = transport.begin(request("GET", server.uri("/")));
      transport.await(received);
      transport.close();
      if (tck.ownsItsClient()) {
        transport.assertCancelled(running);
      } else {
        go.countDown();
        assertEquals("done", text(transport.end(running)));
      }
      go.countDown();
    }
  }

  @Test
  void closeEndsStreamsOfOwnClient() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(UnfinishedStream.head());
      transport.await(go);
      connection.send("b");
      connection.awaitEnd();
    })) {
      InputStream stream =
          transport.exchange(request("GET", server.uri("/"), b -> b.streamed(true))).stream();
      transport.readStart(stream);
      Future<Integer> read = transport.submit(() -> stream.read());
      transport.close();
      if (tck.ownsItsClient()) {
        transport.assertCancelled(read);
      } else {
        go.countDown();
        assertEquals('b', transport.end(read));
      }
      go.countDown();
    }
  }
}
