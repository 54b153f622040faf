package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The transport of one test. Waits are limited: what does not happen in time fails the test. */
final class WebSocketTransportUnderTest {

  private final List<RecordingListener> listeners = new CopyOnWriteArrayList<>();
  private @Nullable WebSocketTransportTck tck;
  private @Nullable WebSocketTransport transport;

  /** Starts a test of a suite, which creates the transport and declares its quirks. */
  void open(WebSocketTransportTck suite) throws Exception {
    tck = suite;
    listeners.clear();
    transport = assertTimeoutPreemptively(
        Duration.ofMillis(suite.lifeCycleMillis()),
        () -> suite.newTransport(),
        "newTransport() did not return");
  }

  void shutDown() {
    if (transport != null) {
      assertTimeoutPreemptively(
          Duration.ofMillis(tck().lifeCycleMillis()),
          transport::close,
          "close() of the transport did not return");
    }
    listeners.forEach(RecordingListener::assertNoFaults);
  }

  /** Replaces the transport by one with settings; skips the test if one of them is not declared. */
  void use(TransportSettings settings) throws Exception {
    for (TransportCapability needed : settings.required()) {
      assumeCan(needed);
    }
    close();
    transport = tck().newTransport(settings);
  }

  /** Returns a builder of settings; skips the test if the capability is not declared. */
  TransportSettings.Builder settings(TransportCapability needed) {
    assumeCan(needed);
    return TransportSettings.builder();
  }

  void assumeCan(TransportCapability needed) {
    assumeTrue(
        tck().capabilities().contains(needed), () -> "the transport does not declare " + needed);
  }

  /** Closes the transport, as an application does. */
  void close() {
    transport().close();
  }

  private WebSocketTransportTck tck() {
    assertNotNull(tck, "the test has not started");
    return tck;
  }

  WebSocketTransport transport() {
    assertNotNull(transport, "newTransport() returned null");
    return transport;
  }

  // Servers.

  /** Starts a server without TLS. */
  WebSocketServer server() throws IOException {
    return WebSocketServer.start(null, false, false, tck().patienceMillis());
  }

  /** Starts a server with TLS. */
  WebSocketServer secureServer(SSLContext tls, boolean wantsCertificate) throws IOException {
    return WebSocketServer.start(tls, wantsCertificate, false, tck().patienceMillis());
  }

  /**
   * Starts a proxy that also acts as the server inside the tunnel.
   *
   * @param tls the TLS context of the server; null for plain ws
   */
  WebSocketServer proxy(@Nullable SSLContext tls) throws IOException {
    return WebSocketServer.start(tls, false, true, tck().patienceMillis());
  }

  // Connections.

  /** Returns a listener whose calls are checked at the end of the test. */
  RecordingListener listener() {
    return listener(event -> {});
  }

  /** Returns a listener that passes each event to a consumer. */
  RecordingListener listener(Consumer<String> consumer) {
    RecordingListener listener = new RecordingListener(tck().patienceMillis()) {
      @Override
      void handle(String event) {
        consumer.accept(event);
      }
    };
    listeners.add(listener);
    return listener;
  }

  OpenConnection connect(URI uri) throws Exception {
    return connect(WebSocketRequest.builder(uri).build());
  }

  OpenConnection connect(WebSocketRequest request) throws Exception {
    return connect(request, listener());
  }

  OpenConnection connect(WebSocketRequest request, RecordingListener listener) throws Exception {
    return new OpenConnection(end(transport().connect(request, listener)), listener);
  }

  CompletableFuture<WebSocketConnection> begin(WebSocketRequest request) {
    return transport().connect(request, listener());
  }

  /** Returns the result of a future, or throws what it has failed with. */
  <T> T end(Future<T> running) throws Exception {
    try {
      return running.get(tck().patienceMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Returns what a future fails with. */
  <T extends Throwable> T failure(Class<T> type, Future<?> running) {
    ExecutionException failure = assertThrows(
        ExecutionException.class, () -> running.get(tck().patienceMillis(), TimeUnit.MILLISECONDS));
    return assertInstanceOf(type, failure.getCause());
  }

  /** Returns what a handshake fails with. */
  TransportException failure(WebSocketRequest request) {
    return failure(TransportException.class, begin(request));
  }

  /** Returns what a handshake fails with. */
  TransportException failure(URI uri) {
    return failure(WebSocketRequest.builder(uri).build());
  }

  void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(
        latch.await(tck().patienceMillis(), TimeUnit.MILLISECONDS),
        () -> "not reached within " + tck().patienceMillis() + " ms");
  }

  static void assertMentions(Throwable failure, String what) {
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(what), () -> "'" + what + "' is not in the message: " + failure);
  }
}
