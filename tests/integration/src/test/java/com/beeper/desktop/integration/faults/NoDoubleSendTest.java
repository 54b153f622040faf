package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.integration.faults.ScriptedServer.Connection;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many calls under random faults: no write is performed twice, and idempotent calls succeed.
 * The faults of a call depend on the seed and the number of the call alone; {@code -Dbeeper.seed} sets it.
 */
class NoDoubleSendTest {

  private static final int CALLS = LongRuns.times(1_000, 100_000);
  private static final long SEED = Long.getLong("beeper.seed", System.nanoTime());

  /** What happens to a request, whether the server has acted by then, and whether it declines to act. */
  private enum Kind {
    RESET_AT_HEAD(false, false),
    CLOSED_AT_HEAD(false, false),
    TOO_MANY(false, true),
    BUSY_FOR_A_WHILE(false, true),
    RESET(true, false),
    CLOSED(true, false),
    HALF_A_HEAD(true, false),
    HALF_A_BODY(true, false),
    GARBAGE(true, false),
    BUSY(true, false),
    BROKEN(true, false),
    CONFLICT(true, false),
    GOOD(true, false),
    /** The next request uses a connection that has been closed meanwhile. */
    GOOD_AND_CLOSED(true, false);

    final boolean acts;
    final boolean declines;

    Kind(boolean acts, boolean declines) {
      this.acts = acts;
      this.declines = declines;
    }
  }

  /** The requests of one call that the server has received. */
  private static final class Seen {
    final AtomicInteger arrived = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger declined = new AtomicInteger();
    final AtomicInteger acted = new AtomicInteger();
  }

  private final Map<String, Seen> calls = new ConcurrentHashMap<>();
  private final AtomicLong faults = new AtomicLong();

  /** Serves a connection; the last segment but one, or the last, of a path is the number of the call. */
  private void serve(TransportMode mode, Connection connection) throws IOException {
    while (connection.awaitRequest()) {
      ScriptedServer.Request head = connection.readHead();
      String[] path = head.target().split("/", -1);
      boolean isWrite = head.method().equals("POST");
      String call = isWrite ? path[path.length - 2] : path[path.length - 1];
      Seen seen = calls.computeIfAbsent(call, key -> new Seen());
      Kind kind = kind(Integer.parseInt(call), seen.arrived.getAndIncrement(), isWrite);
      if (kind == Kind.GARBAGE && !mode.closesConnectionAfterInvalidHttp()) {
        // There would be thousands of open sockets.
        kind = Kind.HALF_A_BODY;
      }
      if (kind != Kind.GOOD) {
        faults.incrementAndGet();
      }
      if (kind == Kind.RESET_AT_HEAD) {
        connection.reset();
      } else if (kind == Kind.CLOSED_AT_HEAD) {
        connection.close();
      } else {
        connection.readBody(head);
        seen.read.incrementAndGet();
        seen.acted.addAndGet(kind.acts ? 1 : 0);
        seen.declined.addAndGet(kind.declines ? 1 : 0);
        respond(connection, kind);
      }
    }
  }

  private static Kind kind(int call, int arrival, boolean isWrite) {
    SplittableRandom random = new SplittableRandom(SEED + call);
    // For a read, at most two faults, as there are three attempts.
    int faulty = isWrite ? random.nextInt(4) : random.nextInt(3);
    Kind kind = Kind.GOOD;
    for (int i = 0; i <= arrival; i++) {
      kind = Kind.values()[random.nextInt(Kind.values().length)];
    }
    if (arrival >= faulty || (!isWrite && kind == Kind.GOOD_AND_CLOSED)) {
      return Kind.GOOD;
    }
    return kind;
  }

  private static void respond(Connection connection, Kind kind) throws IOException {
    String good = Connection.SUCCESS;
    switch (kind) {
      case GOOD -> connection.send(good);
      case TOO_MANY -> connection.send(ScriptedServer.response("429 Slow", "", ""));
      case BUSY_FOR_A_WHILE ->
        connection.send(ScriptedServer.response("503 Busy", "Retry-After: 1\r\n", ""));
      case BUSY -> connection.send(ScriptedServer.response("503 Busy", "", ""));
      case BROKEN -> connection.send(ScriptedServer.response("500 Oh", "", ""));
      case CONFLICT -> connection.send(ScriptedServer.response("409 Oh", "", ""));
      case RESET -> connection.reset();
      case CLOSED -> connection.close();
      case HALF_A_HEAD -> sendLast(connection, good.substring(0, 11));
      case HALF_A_BODY -> sendLast(connection, good.substring(0, good.length() - 10));
      case GARBAGE -> sendLast(connection, "garbage\r\n\r\n");
      case GOOD_AND_CLOSED -> sendLast(connection, good);
      case RESET_AT_HEAD, CLOSED_AT_HEAD -> throw new IllegalStateException();
    }
  }

  private static void sendLast(Connection connection, String text) throws IOException {
    connection.send(text);
    connection.close();
  }

  @ParameterizedTest
  @EnumSource
  void performsWritesAtMostOnce(TransportMode mode) throws Exception {
    Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    run(mode, new Send(), (number, failure) -> {
      String outcome = failure == null ? "good" : failure.getClass().getSimpleName();
      outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
      Seen seen = calls.getOrDefault(String.valueOf(number), new Seen());
      int acted = seen.acted.get();
      if (acted > 1 || seen.read.get() - seen.declined.get() > 1) {
        wrong.add(number + " was done " + acted + " times, sent " + seen.read.get());
      }
      if (failure == null && acted != 1) {
        wrong.add(number + " succeeded, and was done " + acted + " times");
      }
      if (failure != null
          && !(failure instanceof ConnectionException)
          && !(failure instanceof ApiException)) {
        wrong.add(number + " failed with " + failure);
      }
    });
    report(mode, "writes", start, new TreeMap<>(outcomes).toString());
    assertThat(wrong).as("seed %s", SEED).isEmpty();
    assertThat(calls.values()).allMatch(seen -> seen.acted.get() <= 1);
  }

  @ParameterizedTest
  @EnumSource
  void completesReadsWithinTheirRetries(TransportMode mode) throws Exception {
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    run(mode, new Retrieve(), (number, failure) -> {
      if (failure != null) {
        wrong.add(number + " failed with " + failure);
      }
    });
    report(mode, "reads", start, "{good=" + (CALLS - wrong.size()) + "}");
    assertThat(wrong).as("seed %s", SEED).isEmpty();
    assertThat(calls).hasSize(CALLS);
  }

  private <T> void run(
      TransportMode mode,
      ConcurrentCalls.Call<T> call,
      java.util.function.BiConsumer<Integer, Throwable> outcome)
      throws Exception {
    try (ScriptedServer server = ScriptedServer.start(connection -> serve(mode, connection));
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.uri())
            .transport(transport)
            .timeSource(server.time())
            .timeout(Duration.ofDays(10))
            .build()) {
      ConcurrentCalls.call(mode, client, 0, CALLS, call, outcome);
      server.awaitIdle();
    }
  }

  private void report(TransportMode mode, String what, long start, String outcomes) {
    System.out.printf(
        "no double send: %s, %d %s, seed %d: %s; %d faults, %d requests read, %d acted, at most %d a call; %d ms%n",
        mode,
        CALLS,
        what,
        SEED,
        outcomes,
        faults.get(),
        calls.values().stream().mapToInt(each -> each.read.get()).sum(),
        calls.values().stream().mapToInt(each -> each.acted.get()).sum(),
        calls.values().stream().mapToInt(each -> each.acted.get()).max().orElse(0),
        (System.nanoTime() - start) / 1_000_000);
  }

  private static final class Send implements ConcurrentCalls.Call<MessageSendResponse> {
    @Override
    public MessageSendResponse make(BeeperDesktop client, int number) {
      return client.messages().send(String.valueOf(number), p -> p.text("Call " + number));
    }

    @Override
    public CompletableFuture<MessageSendResponse> make(BeeperDesktopAsync client, int number) {
      return client.messages().send(String.valueOf(number), p -> p.text("Call " + number));
    }
  }

  private static final class Retrieve implements ConcurrentCalls.Call<LoginSession> {
    @Override
    public LoginSession make(BeeperDesktop client, int number) {
      return client.bridges().loginSessions().retrieve("b", String.valueOf(number));
    }

    @Override
    public CompletableFuture<LoginSession> make(BeeperDesktopAsync client, int number) {
      return client.bridges().loginSessions().retrieve("b", String.valueOf(number));
    }
  }
}
