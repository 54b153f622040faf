package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.internal.ScriptedServer.response;
import static com.beeper.desktop.tck.transport.RequestFactory.bytes;
import static com.beeper.desktop.tck.transport.RequestFactory.request;
import static com.beeper.desktop.tck.transport.RequestFactory.unknownLength;
import static com.beeper.desktop.tck.transport.TransportAssertions.assertConnections;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for ending an exchange through its signal or by interrupting its thread. */
abstract class CancellationRules {

  private final TransportTck tck;
  private final TransportUnderTest transport;

  CancellationRules(TransportTck tck) {
    this.tck = tck;
    this.transport = tck.transport;
  }

  @Test
  void sendsNothingWhenCancelledBefore() throws Exception {
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      TransportRequest request = request("POST", server.uri("/"));
      request.cancelSignal().cancel();

      TransportException failure = transport.failure(request);

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CANCELLED, failure.reason());
      assertEquals(List.of(), server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Half: ",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12",
        "HTTP/1.1 200 OK\r\n\r\nto the end",
      })
  void endsWhenCancelledWhileServerStalls(String sent) throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(sent);
      stalled.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("POST", server.uri("/"), b -> b.body(bytes("x")));
      Future<TransportResponse> running = transport.begin(request);
      transport.await(stalled);
      request.cancelSignal().cancel();

      transport.assertCancelled(running);
      transport.assertClosed(over);
      assertConnections(1, "connection to the server", server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
      })
  void endsWhenCancelledOnReusedConnection(String sent) throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", ""));
      if (number > 0) {
        return;
      }
      connection.read();
      connection.send(sent);
      stalled.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      transport.exchange(request("GET", server.uri("/")));
      TransportRequest request = request("POST", server.uri("/"));
      Future<TransportResponse> running = transport.begin(request);
      transport.await(stalled);
      request.cancelSignal().cancel();

      transport.assertCancelled(running);
      transport.assertClosed(over);
      assertEquals(200, transport.exchange(request("GET", server.uri("/"))).status());
    }
  }

  @Test
  void endsWhenCancelledWhileBodyIsSent() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      started.countDown();
      transport.await(go);
    })) {
      EndlessStream body = new EndlessStream();
      TransportRequest request = request("POST", server.uri("/"), b -> b.body(unknownLength(body)));
      Future<TransportResponse> running = transport.begin(request);
      transport.await(started);
      transport.await(body.opened);
      request.cancelSignal().cancel();

      transport.assertCancelled(running);
      assertTrue(
          body.closed.await(tck.patienceMillis(), TimeUnit.MILLISECONDS),
          "the stream of the body is closed");
      go.countDown();
    }
  }

  @Test
  void endsReadWhenCancelled() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(UnfinishedStream.head());
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("GET", server.uri("/"), b -> b.streamed(true));
      InputStream stream = transport.exchange(request).stream();
      transport.readStart(stream);
      Future<Integer> read = transport.submit(() -> stream.read());
      request.cancelSignal().cancel();

      transport.assertCancelled(read);
      transport.assertClosed(over);
    }
  }

  @Test
  void endsWhenInterrupted() throws Exception {
    if (!transport.isBlocking()) {
      return;
    }
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      received.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("POST", server.uri("/"));
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      Thread caller = new Thread(() -> {
        try {
          transport.sendBlocking(request);
        } catch (Throwable e) {
          thrown.set(e);
        }
      });
      caller.setDaemon(true);
      caller.start();
      transport.await(received);
      caller.interrupt();
      if (!tck.reactsToInterrupts()) {
        request.cancelSignal().cancel();
      }
      caller.join(tck.promptMillis());

      assertInstanceOf(InterruptedException.class, thrown.get());
      transport.assertClosed(over);
    }
  }

  @Test
  void sendsNothingWhenInterruptedBefore() throws Exception {
    if (!transport.isBlocking()) {
      return;
    }
    try (ScriptedServer server = ScriptedServer.responding(request -> response(200, "", ""))) {
      Thread.currentThread().interrupt();

      assertThrows(
          InterruptedException.class,
          () -> transport.sendBlocking(request("GET", server.uri("/"))));
      assertEquals(List.of(), server.requests());
    }
  }
}
