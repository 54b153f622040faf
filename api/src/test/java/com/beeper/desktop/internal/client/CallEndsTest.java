package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.bridges.LoginSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of asynchronous calls that receive no response: {@code onEnd} is called once for each. */
@Timeout(60)
class CallEndsTest {

  /** How a call ends, and after how many attempts. */
  enum Ending {
    CANCELLED_IN_FLIGHT(1),
    CANCELLED_IN_QUEUE(0),
    CANCELLED_BEFORE_RETRY(1),
    CLOSED_IN_FLIGHT(1),
    CLOSED_IN_QUEUE(0),
    CLOSED_BEFORE_RETRY(1),
    TIMED_OUT(1),
    WITHOUT_TOKEN(1),
    REJECTED_BY_EXECUTOR(1);

    final int attempts;

    Ending(int attempts) {
      this.attempts = attempts;
    }
  }

  private record End(CallAttempt attempt, CallSummary summary) {}

  private final CountDownLatch begun = new CountDownLatch(1);
  private final List<CallAttempt> calls = new CopyOnWriteArrayList<>();
  private final List<End> ends = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch ended = new CountDownLatch(1);

  private final Interceptor recorder = new Interceptor() {
    @Override
    public void onCall(CallAttempt attempt) {
      calls.add(attempt);
    }

    @Override
    public void onEnd(CallAttempt attempt, CallSummary summary) {
      ends.add(new End(attempt, summary));
      ended.countDown();
    }
  };

  private BeeperDesktop client(Ending ending) {
    TestTransport hanging = TestTransport.hanging(begun);
    TestTransport busy = new TestTransport(request -> {
      begun.countDown();
      return response(503, "", "retry-after-ms", "20000");
    });
    boolean retries = ending.name().endsWith("RETRY");
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .transport(retries ? busy : hanging)
        .codec(new TestCodec())
        .accessToken("s3cret")
        .maxAsyncCalls(1)
        .interceptor(recorder);
    switch (ending) {
      case TIMED_OUT -> builder.callTimeout(Duration.ofMillis(50));
      case WITHOUT_TOKEN ->
        builder.accessToken(() -> {
          throw new IllegalStateException("no token");
        });
      case REJECTED_BY_EXECUTOR ->
        builder.executor(task -> {
          throw new RejectedExecutionException("full");
        });
      default -> {}
    }
    return builder.build();
  }

  private static CompletableFuture<LoginSession> retrieve(BeeperDesktop client) {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  @ParameterizedTest
  @EnumSource
  void reportsEndOnceWithItsFailure(Ending ending) throws Exception {
    boolean queued = ending.name().endsWith("QUEUE");
    try (BeeperDesktop client = client(ending)) {
      CompletableFuture<LoginSession> first = retrieve(client);
      CompletableFuture<LoginSession> call = queued ? retrieve(client) : first;
      if (ending.name().startsWith("C")) {
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      }
      if (ending.name().startsWith("CANCELLED")) {
        call.cancel(true);
      }
      if (!ending.name().startsWith("CLOSED")) {
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
      }
      if (queued) {
        ended = new CountDownLatch(1);
      }
    }
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    while (ends.size() < calls.size()) {
      Thread.onSpinWait();
    }

    assertThat(ends).extracting(End::attempt).containsExactlyInAnyOrderElementsOf(calls);
    CallAttempt last = calls.get(calls.size() - 1);
    CallSummary summary = ends.stream()
        .filter(end -> end.attempt().equals(last))
        .findFirst()
        .orElseThrow()
        .summary();
    assertThat(summary.failure()).isNotNull();
    assertThat(summary.attempts()).isLessThanOrEqualTo(ending.attempts);
    assertThat(summary.queueTime().isZero()).isEqualTo(!queued);
    assertThat(summary.duration()).isGreaterThanOrEqualTo(summary.queueTime());
  }

  /** A call that gets its place from one that ends while the client is closed. */
  @Test
  void countsNoAttemptOfQueuedCallWhileClientIsClosed() throws Exception {
    CountDownLatch respond = new CountDownLatch(1);
    TestTransport transport = new TestTransport(request -> {
      begun.countDown();
      respond.await();
      return response(200, TestTransport.SESSION);
    });
    List<CompletableFuture<LoginSession>> started = new CopyOnWriteArrayList<>();
    AtomicReference<@Nullable Thread> closing = new AtomicReference<>();
    // The closing thread reads the time before it aborts the calls.
    TimeSource time = timeSource(() -> {
      if (closing.compareAndSet(Thread.currentThread(), null)) {
        respond.countDown();
        started.get(0).join();
        while (!started.get(1).isDone() && transport.requests.size() < 2) {
          Thread.onSpinWait();
        }
      }
    });
    BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .accessToken("s3cret")
        .maxAsyncCalls(1)
        .timeSource(time)
        .interceptor(recorder)
        .build();
    started.add(retrieve(client));
    started.add(retrieve(client));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    closing.set(Thread.currentThread());
    client.close();

    assertThat(started.get(0).get(30, TimeUnit.SECONDS)).isNotNull();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> started.get(1).get(30, TimeUnit.SECONDS))
        .withCauseInstanceOf(CallCancelledException.class);
    assertThat(transport.requests).hasSize(1);
    while (ends.size() < calls.size()) {
      Thread.onSpinWait();
    }
    assertThat(ends).extracting(end -> end.summary().attempts()).containsExactlyInAnyOrder(1, 0);
  }

  private static TimeSource timeSource(Runnable onRead) {
    return new TimeSource() {
      @Override
      public long nanoTime() {
        onRead.run();
        return System.nanoTime();
      }

      @Override
      public Instant instant() {
        return Instant.now();
      }
    };
  }
}
