package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that can go wrong, at once and at random: faults of the server, interrupts, cancellations, short timeouts, user
 * code that throws, and clients and transports that are closed during calls. Afterwards a client serves its calls, nothing is
 * left, nothing was sent twice, and every failure is of a documented type. {@code -Dbeeper.seed} repeats a run as far as
 * threads allow.
 */
class StressTest {

  private static final int CALLS =
      LongRuns.times(200, Integer.getInteger("beeper.stress", 500_000));
  private static final Pattern IDLE = Pattern.compile("beeper-desktop-(monitor|.*-timer)");
  private static final long SEED = Long.getLong("beeper.seed", System.nanoTime());
  private static final int WORKERS = 16;
  private static final int CONNECTIONS = 8;
  private static final int CALLS_OF_A_CLIENT = 500;
  private static final int CALLS_OF_A_TRANSPORT = 20_000;

  /** Thrown by user code; not an exception of the SDK. */
  private static final class UserError extends Error {
    private static final long serialVersionUID = 1L;

    UserError() {
      super("user", null, false, false);
    }
  }

  /** Throws in one of its hooks. */
  private record Thrower(int hook) implements Interceptor {
    private void at(int number) {
      if (hook == number) {
        throw new UserError();
      }
    }

    @Override
    public void onCall(CallAttempt attempt) {
      at(0);
    }

    @Override
    public void beforeSend(CallAttempt attempt) {
      at(1);
    }

    @Override
    public void afterReceive(CallAttempt attempt, RawResponse response) {
      at(2);
    }

    @Override
    public void onFailure(CallAttempt attempt, Throwable failure) {
      at(3);
    }

    @Override
    public void onEnd(CallAttempt attempt, CallSummary summary) {
      at(4);
    }
  }

  /** The exceptions of {@code onEnd}, thousands of them. */
  private static final Logger LOGGER = Logger.getLogger("com.beeper.desktop");

  private final Map<String, AtomicInteger> acted = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Queue<Throwable> undocumented = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Transport> transport = new AtomicReference<>();
  private final AtomicReference<BeeperDesktop> client = new AtomicReference<>();
  private final ScheduledExecutorService disturber = Executors.newScheduledThreadPool(2);
  private final ThreadPoolExecutor callerRuns = new ThreadPoolExecutor(
      2,
      2,
      1,
      TimeUnit.SECONDS,
      new ArrayBlockingQueue<>(2),
      new ThreadPoolExecutor.CallerRunsPolicy());

  @TempDir
  private Path folder;

  // The server.

  private void serve(ScriptedServer.Connection connection) throws IOException {
    while (connection.awaitRequest()) {
      ScriptedServer.Request request = connection.read();
      SplittableRandom random =
          new SplittableRandom(SEED + request.target().hashCode() + System.nanoTime());
      boolean write = request.method().equals("POST");
      int fault = request.target().contains("last") ? 99 : random.nextInt(40);
      boolean declined = fault == 0 || fault == 1;
      if (write && !declined) {
        acted.computeIfAbsent(request.target(), key -> new AtomicInteger()).incrementAndGet();
      }
      String good = ScriptedServer.Connection.SUCCESS;
      switch (fault) {
        case 0 -> connection.send(ScriptedServer.response("429 Slow", "retry-after-ms: 1\r\n", ""));
        case 1 -> connection.send(ScriptedServer.response("503 Busy", "retry-after-ms: 1\r\n", ""));
        case 2 -> connection.send(ScriptedServer.response("500 Oh", "retry-after-ms: 1\r\n", ""));
        case 3 -> connection.send(ScriptedServer.response("404 Oh", "", "{\"message\":\"no\"}"));
        case 4 -> connection.reset();
        case 5 -> connection.close();
        case 6 -> {
          connection.send(good.substring(0, 20));
          connection.close();
        }
        case 7 -> {
          connection.send(good.substring(0, good.length() - 5));
          connection.close();
        }
        case 8 -> connection.send(ScriptedServer.response("200 OK", "", "[1"));
        case 9 -> {
          connection.send(good);
          connection.close();
        }
        case 10 -> {
          // Until the client has had enough.
          connection.send(good.substring(0, random.nextInt(good.length())));
          connection.awaitRequest();
          connection.close();
        }
        default -> connection.send(good);
      }
    }
  }

  // The clients.

  private Executor executor(SplittableRandom random) {
    return random.nextBoolean() ? callerRuns : Runnable::run;
  }

  private BeeperDesktop newClient(ScriptedServer server, SplittableRandom random) {
    BeeperDesktop.Builder builder = TransportMode.clientBuilder(server.uri())
        .transport(transport.get())
        .maxAsyncCalls(8)
        .timeout(Duration.ofMillis(300))
        .idleTimeout(Duration.ofMillis(300));
    return random.nextInt(3) == 0
        ? builder.build()
        : builder.executor(executor(random)).build();
  }

  /** Has few connections where the library can limit them, so that a lost one would be missed. */
  private static Transport newTransport(TransportMode mode) {
    return mode.isJdk()
        ? mode.transport()
        : ApacheTransport.create(
            TransportSettings.builder().maxConnections(CONNECTIONS).build());
  }

  private void renew(
      ScriptedServer server, TransportMode mode, int number, SplittableRandom random) {
    if (number % CALLS_OF_A_TRANSPORT == 0) {
      transport.getAndSet(newTransport(mode)).close();
    }
    client.getAndSet(newClient(server, random)).close();
  }

  private void work(TransportMode mode, ScriptedServer server) {
    for (int number = next.getAndIncrement(); number < CALLS; number = next.getAndIncrement()) {
      SplittableRandom random = new SplittableRandom(SEED + number);
      if (number % CALLS_OF_A_CLIENT == CALLS_OF_A_CLIENT - 1) {
        renew(server, mode, number + 1, random);
      }
      String outcome;
      try {
        call(mode, client.get(), number, random);
        outcome = "value";
      } catch (Throwable e) {
        outcome = classify(e);
      }
      Thread.interrupted();
      outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
    }
  }

  private String classify(Throwable failure) {
    boolean documented = failure instanceof BeeperException
        || failure instanceof UserError
        // Of the future that was cancelled: newer JDKs give it the name of the method as a message.
        || (failure instanceof CancellationException
            && (failure.getMessage() == null || failure.getMessage().equals("get")))
        || (failure instanceof IllegalStateException
            && String.valueOf(failure.getMessage()).startsWith("the client is closed"));
    if (!documented) {
      undocumented.add(failure);
    }
    return failure.getClass().getSimpleName();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the future of the call is what counts
  private void call(TransportMode mode, BeeperDesktop client, int number, SplittableRandom random)
      throws Throwable {
    int disturbance = random.nextInt(8);
    Consumer<CallOptions.Builder> settings = switch (disturbance) {
      case 0 -> o -> o.interceptor(new Thrower(random.nextInt(5)));
      case 1 -> o -> o.timeout(Duration.ofMillis(1 + random.nextInt(20)));
      case 2 -> o -> o.callTimeout(Duration.ofMillis(1 + random.nextInt(20)));
      default -> o -> {};
    };
    int kind = random.nextInt(10);
    Path target = folder.resolve(Integer.toString(number % 64));
    AssetServeParams asset = AssetServeParams.builder().url("mxc://a/" + number).build();
    BeeperDesktop view = client.with(settings);
    long delay = random.nextInt(3_000);
    if (mode.isAsync()) {
      CompletableFuture<?> future = kind < 5
          ? view.async().messages().send("c" + number, p -> p.text("text"))
          : kind == 9
              ? view.async().assets().serve(asset, target)
              : view.async().bridges().loginSessions().retrieve("b", "s" + number);
      CompletableFuture<?> stage = future;
      if (disturbance == 3) {
        stage = future.thenApply(value -> {
          throw new UserError();
        });
      } else if (disturbance == 4) {
        disturber.schedule(() -> future.cancel(false), delay, TimeUnit.MICROSECONDS);
      } else if (disturbance == 5) {
        stage = future.thenApply(
            value -> client.bridges().loginSessions().retrieve("b", "again" + number));
      }
      try {
        stage.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw e.getCause();
      } catch (TimeoutException e) {
        throw new AssertionError("call " + number + " hangs", e);
      }
      return;
    }
    Thread worker = Thread.currentThread();
    CompletableFuture<?> interrupter = null;
    if (disturbance == 4 || disturbance == 5) {
      interrupter = CompletableFuture.runAsync(
          worker::interrupt,
          CompletableFuture.delayedExecutor(delay, TimeUnit.MICROSECONDS, disturber));
    }
    try {
      if (kind < 5) {
        view.messages().send("c" + number, p -> p.text("text"));
      } else if (kind == 9) {
        view.assets().serve(asset, target);
      } else {
        view.bridges().loginSessions().retrieve("b", "s" + number);
      }
    } finally {
      if (interrupter != null) {
        interrupter.cancel(false);
        // So that it does not meet the next call.
        while (!interrupter.isDone()) {
          Thread.onSpinWait();
        }
      }
    }
  }

  // The test.

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  /**
   * Returns the threads of the SDK; other tests of this JVM may have left clients open. Timers and the
   * monitor end when they have been idle for five seconds, which only the full-size run awaits.
   */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("beeper-desktop"))
        .filter(thread -> LongRuns.areOn() || !IDLE.matcher(thread.getName()).matches())
        .collect(Collectors.toSet());
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s", what).isLessThan(end);
      LockSupport.parkNanos(1_000_000); // a busy loop would delay what it waits for
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingBehind(TransportMode mode) throws Exception {
    long filesBefore = openFiles();
    Set<Thread> threadsBefore = threads();
    System.out.printf("stress: %s, seed %d%n", mode, SEED);
    long start = System.nanoTime();
    try (ScriptedServer server = ScriptedServer.start(this::serve)) {
      LOGGER.setLevel(Level.OFF);
      transport.set(newTransport(mode));
      client.set(newClient(server, new SplittableRandom(SEED)));
      ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
      for (int i = 0; i < WORKERS; i++) {
        workers.execute(() -> work(mode, server));
      }
      workers.shutdown();
      boolean ended = workers.awaitTermination(LongRuns.areOn() ? 6 * 60 : 5, TimeUnit.MINUTES);
      System.out.printf(
          "stress: %s, %s in %d s%n",
          mode, new TreeMap<>(outcomes), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
      assertThat(ended).as("all calls end").isTrue();
      assertThat(undocumented).isEmpty();
      assertThat(acted).allSatisfy((target, times) -> assertThat(times).hasValue(1));

      servesCalls(client.get());
      client.getAndSet(null).close();
      transport.getAndSet(null).close();
      await("connections are closed", () -> server.open() == 0);
    } finally {
      LOGGER.setLevel(Level.WARNING);
      disturber.shutdownNow();
      callerRuns.shutdownNow();
    }
    try (var left = Files.list(folder)) {
      assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
    await("threads of the SDK end", () -> threadsBefore.containsAll(threads()));
    await("files are closed", () -> openFiles() <= filesBefore + 64);
  }

  /** Makes more calls at once than the limit, so that a lost place would be missed. */
  private static void servesCalls(BeeperDesktop client) throws Exception {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      calls.add(client
          .async()
          .with(o -> o.timeout(Duration.ofSeconds(30)))
          .bridges()
          .loginSessions()
          .retrieve("b", "last" + i));
    }
    for (CompletableFuture<?> call : calls) {
      call.get(60, TimeUnit.SECONDS);
    }
    client
        .with(o -> o.timeout(Duration.ofSeconds(30)))
        .bridges()
        .loginSessions()
        .retrieve("b", "last");
  }
}
