package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cancellations at random moments while several callers compete for two connections: a call returns its
 * value or fails with {@link CallCancelledException}, and never with an exception of a library.
 */
@Timeout(300)
class RandomInterruptsTest {

  private static final int CALLERS = 8;
  private static final int CANCELLED_CALLS = LongRuns.times(100, 1_000);

  /** A bound for the moment of a cancellation, about the duration of a call. */
  private static final int MAX_NANOS = 1_000_000;

  private final AtomicInteger cancelled = new AtomicInteger();
  private final AtomicInteger returned = new AtomicInteger();
  private final ConcurrentHashMap<String, Throwable> others = new ConcurrentHashMap<>();

  /** Two connections, so that most calls wait for one, where the library can set the number. */
  private static Transport transport(TransportMode mode) {
    return mode.isJdk()
        ? JdkTransport.create()
        : ApacheTransport.create(TransportSettings.builder().maxConnections(2).build());
  }

  @ParameterizedTest
  @EnumSource
  void endsEveryCallWithItsValueOrItsCancellation(TransportMode mode) throws Exception {
    try (ScriptedServer server = respondingServer();
        Transport transport = transport(mode);
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.uri())
            .accessToken("token")
            .transport(transport)
            .codec(JacksonCodec.create())
            .maxRetries(0)
            .build()) {
      if (mode.isAsync()) {
        cancelFutures(client);
      } else {
        interruptThreads(() -> client.bridges().loginSessions().retrieve("b", "1"));
      }
      System.out.printf("interrupts: %s, %s returned, %s cancelled%n", mode, returned, cancelled);
      assertThat(others).isEmpty();

      // Connections and places of cancelled calls are free again.
      List<CompletableFuture<?>> last = new ArrayList<>();
      for (int i = 0; i < 2 * CALLERS; i++) {
        last.add(client.async().bridges().loginSessions().retrieve("b", "1"));
      }
      for (CompletableFuture<?> call : last) {
        call.get(60, TimeUnit.SECONDS);
      }
      client.bridges().loginSessions().retrieve("b", "1");
    }
  }

  /** Without the client, which explains most failures of an interrupted thread by the interrupt. */
  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void transportEndsWithItsResponseOrTheInterrupt(TransportMode mode) throws Exception {
    try (ScriptedServer server = respondingServer();
        Transport transport = transport(mode)) {
      URI uri = server.uri().resolve("/a");
      interruptThreads(() -> transport.send(TransportRequest.builder("GET", uri).build()));
    }
    assertThat(others).isEmpty();
  }

  private static ScriptedServer respondingServer() throws IOException {
    return ScriptedServer.start(connection -> {
      while (connection.awaitRequest()) {
        connection.respondNormally();
      }
    });
  }

  private void interruptThreads(Callable<?> call) throws InterruptedException {
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Thread caller = new Thread(() -> callUntilEnough(call), "caller-" + i);
      caller.setDaemon(true);
      caller.start();
      callers.add(caller);
    }
    Random random = new Random(1);
    while (cancelled.get() < CANCELLED_CALLS && others.isEmpty()) {
      LockSupport.parkNanos(random.nextInt(MAX_NANOS));
      callers.get(random.nextInt(CALLERS)).interrupt();
    }
    for (Thread caller : callers) {
      caller.join();
    }
  }

  private void callUntilEnough(Callable<?> call) {
    while (cancelled.get() < CANCELLED_CALLS && others.isEmpty()) {
      Thread.interrupted();
      try {
        call.call();
        returned.incrementAndGet();
      } catch (InterruptedException e) {
        cancelled.incrementAndGet();
      } catch (CallCancelledException e) {
        cancelled.incrementAndGet();
        if (!Thread.currentThread().isInterrupted()) {
          others.put("the flag of an interrupted thread is lost", e);
        }
      } catch (Throwable e) {
        others.put(e.getClass().getName(), e);
      }
    }
  }

  private void cancelFutures(BeeperDesktop client) throws InterruptedException {
    Random random = new Random(1);
    while (cancelled.get() < CANCELLED_CALLS && others.isEmpty()) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(client.async().bridges().loginSessions().retrieve("b", "1"));
      }
      for (CompletableFuture<?> call : calls) {
        LockSupport.parkNanos(random.nextInt(MAX_NANOS / CALLERS));
        call.cancel(true);
      }
      for (CompletableFuture<?> call : calls) {
        try {
          call.get();
          returned.incrementAndGet();
        } catch (CancellationException e) {
          cancelled.incrementAndGet();
        } catch (ExecutionException e) {
          others.put(e.toString(), e);
        }
      }
    }
  }
}
