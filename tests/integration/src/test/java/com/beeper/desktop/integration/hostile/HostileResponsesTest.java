package com.beeper.desktop.integration.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a server sends, the damage ends with the call: it ends by its deadline with a response or a
 * {@link TransportException}, the transport serves the next call with the response to it, no thread
 * continues to work, and {@code close} ends everything.
 */
@Timeout(1_800)
class HostileResponsesTest {

  private static final int DEADLINE_MILLIS = 100;
  private static final int WORKERS = 6;

  /** Since release 20 of the JDK, a thread whose parser loops cannot be stopped; see docs/limits.md. */
  private static final boolean CAN_STOP_PARSERS = Runtime.version().feature() < 20;

  @ParameterizedTest
  @EnumSource
  void endsTheDamageWithTheCall(TransportMode mode) throws Exception {
    // Other tests of this JVM may have left clients open.
    Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
    ExecutorService threads = Executors.newCachedThreadPool();
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        long seed = worker;
        workers.add(threads.submit(() -> {
          run(mode, seed, LongRuns.times(50, 3_000), threads, timer);
          return null;
        }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      timer.shutdownNow();
      threads.shutdownNow();
    }
    assertThat(busyThreads()).isEmpty();
    awaitEndOfThreads(mode, before);
  }

  private static void run(
      TransportMode mode,
      long seed,
      int times,
      ExecutorService threads,
      ScheduledExecutorService timer)
      throws Exception {
    HostileResponses responses = new HostileResponses(seed, !mode.isJdk() || CAN_STOP_PARSERS);
    try (HostileServer server = new HostileServer();
        Transport transport = mode.transport()) {
      for (int i = 0; i < times; i++) {
        HostileResponse hostile = responses.next();
        String description = "response " + i + " of seed " + seed + ", " + hostile;
        server.plan(hostile);
        TransportRequest request = TransportRequest.builder("GET", server.uri("/hostile/" + i))
            .streamed(i % 4 == 0)
            .build();
        Future<?> timeout =
            timer.schedule(request.cancelSignal()::cancel, DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
        endsWithinDeadline(threads, () -> call(mode, transport, request, threads), description);
        timeout.cancel(false);
        server.awaitSent();

        String path = "/good/" + seed + "/" + i;
        String body = served(mode, transport, server, path, threads);
        if (!path.equals(body) && mode == TransportMode.APACHE_ASYNC) {
          // The library can take bytes after a response for the next one; see docs/limits.md.
          body = served(mode, transport, server, path, threads);
        }
        assertThat(body).as("next response, after %s", description).isEqualTo(path);
      }
    }
  }

  /** Returns the body of a correct response, or the failure of the call. */
  private static String served(
      TransportMode mode,
      Transport transport,
      HostileServer server,
      String path,
      ExecutorService threads)
      throws Exception {
    TransportRequest good = TransportRequest.builder("GET", server.uri(path)).build();
    try {
      return threads.submit(() -> call(mode, transport, good, threads)).get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return String.valueOf(e);
    }
  }

  private interface Call {
    String run() throws Exception;
  }

  private static void endsWithinDeadline(ExecutorService threads, Call call, String description)
      throws Exception {
    try {
      threads.submit(call::run).get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TransportException)) {
        throw new AssertionError("another exception after " + description, e.getCause());
      }
    } catch (TimeoutException e) {
      throw new AssertionError("the call does not end after " + description, e);
    }
  }

  private static String call(
      TransportMode mode, Transport transport, TransportRequest request, ExecutorService threads)
      throws Exception {
    try (TransportResponse response =
        mode.isAsync() ? join(transport.sendAsync(request, threads)) : transport.send(request)) {
      return new String(response.stream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static TransportResponse join(Future<TransportResponse> running)
      throws IOException, InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Returns the threads that use more than half of a processor for more than a second. */
  private static List<String> busyThreads() throws InterruptedException {
    ThreadMXBean beans = ManagementFactory.getThreadMXBean();
    List<String> busy = List.of();
    // A looping parser is stopped within two seconds.
    for (int i = 0; i < 5; i++) {
      Map<Long, Long> before = new HashMap<>();
      for (long id : beans.getAllThreadIds()) {
        before.put(id, beans.getThreadCpuTime(id));
      }
      TimeUnit.SECONDS.sleep(1);
      busy = Arrays.stream(beans.getAllThreadIds())
          .filter(id -> beans.getThreadCpuTime(id) - before.getOrDefault(id, 0L) > 500_000_000L)
          .mapToObj(id -> String.valueOf(beans.getThreadInfo(id, 20)))
          .toList();
      if (busy.isEmpty()) {
        return busy;
      }
    }
    return busy;
  }

  private static void awaitEndOfThreads(TransportMode mode, Set<Thread> before) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (remaining(mode, before) > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(remaining(mode, before)).as("threads of closed transports").isZero();
  }

  private static long remaining(TransportMode mode, Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.startsWith("beeper-desktop-io")
            || name.equals("beeper-desktop-parser")
            || (mode.isJdk() && name.endsWith("-SelectorManager")))
        .count();
  }
}
