package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.transport.TransportAssertions.assertMaybeSent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.tck.internal.ScriptedServer;
import com.beeper.desktop.tck.transport.TransportTck.Mode;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one test, called in the mode of the suite. Waits are limited: what does not
 * happen in time fails the test.
 */
final class TransportUnderTest {

  private final Mode mode;
  private final AtomicInteger tasks = new AtomicInteger();
  private @Nullable TransportTck tck;
  private @Nullable Transport transport;
  private @Nullable ExecutorService threads;

  TransportUnderTest(Mode mode) {
    this.mode = mode;
  }

  /** Starts a test of a suite, which creates the transport and declares its quirks. */
  void open(TransportTck suite) throws Exception {
    tck = suite;
    tasks.set(0);
    threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "transport-tck");
      thread.setDaemon(true);
      return thread;
    });
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
    if (threads != null) {
      threads.shutdownNow();
    }
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

  boolean isBlocking() {
    return mode == Mode.BLOCKING;
  }

  /** Closes the transport, as an application does. */
  void close() {
    transport().close();
  }

  private TransportTck tck() {
    assertNotNull(tck, "the test has not started");
    return tck;
  }

  private Transport transport() {
    assertNotNull(transport, "newTransport() returned null");
    return transport;
  }

  private ExecutorService threads() {
    assertNotNull(threads, "the test has not started");
    return threads;
  }

  // Exchanges.

  TransportResponse exchange(TransportRequest request) throws Exception {
    return isBlocking() ? sendBlocking(request) : end(begin(request));
  }

  TransportResponse sendBlocking(TransportRequest request)
      throws IOException, InterruptedException {
    return transport().send(request);
  }

  Future<TransportResponse> begin(TransportRequest request) {
    return isBlocking()
        ? submit(() -> transport().send(request))
        : transport().sendAsync(request, task -> {
          tasks.incrementAndGet();
          threads().execute(task);
        });
  }

  /** Returns how many tasks asynchronous exchanges have started on their executor. */
  int startedTasks() {
    return tasks.get();
  }

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

  <T> Future<T> submit(Callable<T> action) {
    return threads().submit(action);
  }

  /** Runs an action that may block, and limits its time. */
  <T> T soon(Callable<T> action) throws Exception {
    return end(submit(action));
  }

  void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(
        latch.await(tck().patienceMillis(), TimeUnit.MILLISECONDS),
        () -> "not reached within " + tck().patienceMillis() + " ms");
  }

  /** Reads the part of an {@link UnfinishedStream} that was sent. */
  void readStart(InputStream stream) throws Exception {
    assertEquals(
        UnfinishedStream.SENT, soon(() -> stream.readNBytes(UnfinishedStream.SENT)).length);
  }

  static String text(TransportResponse response) {
    return new String(response.bytes(), StandardCharsets.ISO_8859_1);
  }

  // Failures.

  TransportException failure(TransportRequest request) {
    return assertThrows(TransportException.class, () -> exchange(request));
  }

  TransportException failureOf(Future<?> running) {
    ExecutionException failure = assertThrows(
        ExecutionException.class, () -> running.get(tck().promptMillis(), TimeUnit.MILLISECONDS));
    return assertInstanceOf(TransportException.class, failure.getCause());
  }

  /** Asserts a cancellation after the server has received at least a part of the request. */
  void assertCancelled(Future<?> running) {
    TransportException failure = failureOf(running);
    assertEquals(Reason.CANCELLED, failure.reason());
    assertMaybeSent(failure);
  }

  /** Asserts that the client closed its connection, of which the script of the server reports. */
  void assertClosed(CountDownLatch closed) throws InterruptedException {
    if (tck().closesConnectionsAtOnce()) {
      assertTrue(
          closed.await(2 * tck().promptMillis(), TimeUnit.MILLISECONDS),
          "the connection was not closed");
    }
  }

  /** Asserts that a request was sent once; an idempotent one also twice where the quirk allows it. */
  void assertSentOnce(boolean idempotent, ScriptedServer server) {
    int count = server.requests().size();
    assertTrue(
        count == 1 || (count == 2 && idempotent && tck().resendsOnNewConnections()),
        () -> "sent " + count + " times");
  }
}
