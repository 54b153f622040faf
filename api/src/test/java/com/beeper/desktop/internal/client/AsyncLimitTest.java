package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("FutureReturnValueIgnored") // some calls are made for the place that they take
class AsyncLimitTest {

  /** Responds when a test requests it. */
  private static final class SlowTransport implements Transport {
    final List<CompletableFuture<TransportResponse>> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public TransportResponse send(TransportRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(
        TransportRequest request, Executor executor) {
      CompletableFuture<TransportResponse> exchange = new CompletableFuture<>();
      exchanges.add(exchange);
      return exchange;
    }

    void awaitExchanges(int number) {
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (exchanges.size() < number && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(exchanges).hasSize(number);
    }

    void respond(int index) {
      awaitExchanges(Math.max(index + 1, exchanges.size()));
      exchanges.get(index).complete(TestTransport.response(200, TestTransport.SESSION));
    }

    @Override
    public void close() {}
  }

  private final ManualTime time = new ManualTime();
  private final SlowTransport transport = new SlowTransport();
  private final BeeperDesktop client = BeeperDesktop.builder()
      .accessToken("s3cret")
      .baseUrl(URI.create("http://localhost:1"))
      .transport(transport)
      .codec(new TestCodec())
      .timeSource(time)
      .maxAsyncCalls(2)
      .build();

  private CompletableFuture<?> call() {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  private static Throwable failure(CompletableFuture<?> future) throws Exception {
    try {
      future.get();
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
    throw new AssertionError("the future did not fail");
  }

  @Test
  void queuesCallsAboveTheLimit() throws Exception {
    List<CompletableFuture<?>> calls = List.of(call(), call(), call(), call());
    assertThat(transport.exchanges).hasSize(2);

    transport.respond(1);
    calls.get(1).get();
    transport.awaitExchanges(3);

    transport.respond(0);
    transport.respond(2);
    transport.respond(3);
    for (CompletableFuture<?> call : calls) {
      call.get();
    }
  }

  @Test
  void sendsNothingWhenQueuedCallIsCancelled() throws Exception {
    call();
    CompletableFuture<?> second = call();
    CompletableFuture<?> cancelled = call();
    CompletableFuture<?> last = call();
    cancelled.cancel(false);

    transport.respond(0);
    transport.awaitExchanges(3);
    transport.respond(2);
    last.get();
    transport.respond(1);
    second.get();
    transport.awaitExchanges(3);
  }

  @Test
  void startsNextCallWhenRunningCallIsCancelled() {
    CompletableFuture<?> first = call();
    call();
    call();
    first.cancel(false);
    transport.awaitExchanges(3);
  }

  @Test
  void failsQueuedCallsWhenClientIsClosed() throws Exception {
    call();
    call();
    CompletableFuture<?> third = call();
    client.close();
    assertThat(failure(third))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void countsTimeInQueueTowardsCallTimeout() throws Exception {
    call();
    call();
    CompletableFuture<?> limited = client
        .async()
        .with(o -> o.callTimeout(Duration.ofSeconds(5)))
        .bridges()
        .loginSessions()
        .retrieve("b", "s");
    time.advance(Duration.ofSeconds(5));
    assertThat(failure(limited))
        .isInstanceOf(RequestTimeoutException.class)
        .satisfies(e -> assertThat(((RequestTimeoutException) e).possiblySent()).isFalse());
    transport.respond(0);
    assertThat(transport.exchanges).hasSize(2);
    client.close();
  }

  /**
   * A call that is cancelled gives its place away before its exchange has noticed, so only without
   * any can the exchanges be counted.
   */
  @ParameterizedTest
  @ValueSource(ints = {7, 5000})
  void neverExceedsTheLimitAndEndsEveryCall(int cancelled) throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Transport busy = new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        for (int i = ThreadLocalRandom.current().nextInt(1000); i > 0; i--) {
          Thread.onSpinWait();
        }
        now.decrementAndGet();
        return TestTransport.response(200, TestTransport.SESSION);
      }

      @Override
      public void close() {}
    };
    try (BeeperDesktop many = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(busy)
        .codec(new TestCodec())
        .maxAsyncCalls(3)
        .build()) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 4999; i++) {
        CompletableFuture<?> call = many.async().bridges().loginSessions().retrieve("b", "s");
        calls.add(call);
        if (i % cancelled == cancelled - 1) {
          call.cancel(false);
        }
      }
      for (CompletableFuture<?> call : calls) {
        if (!call.isCancelled()) {
          call.get();
        }
      }
    }
    assertThat(most.get()).isBetween(1, cancelled == 7 ? 5000 : 3);
  }

  /** An error that no code expects. */
  private static final class UserError extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static void assertKeepsNoPlace(
      Consumer<BeeperDesktop.Builder> settings, Class<? extends Throwable> type) throws Exception {
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(TestTransport.responding(200, TestTransport.SESSION))
        .codec(new TestCodec())
        .maxRetries(0)
        .maxAsyncCalls(1);
    settings.accept(builder);
    try (BeeperDesktop broken = builder.build()) {
      for (int i = 0; i < 3; i++) {
        assertThat(failure(broken.async().bridges().loginSessions().retrieve("b", "s")))
            .isInstanceOf(type);
      }
      // One more waits for its turn, if a place was lost.
      assertThat(failure(broken.async().bridges().loginSessions().retrieve("b", "s")))
          .isInstanceOf(type);
    }
  }

  @Test
  void releasesPermitWhenInterceptorThrowsError() throws Exception {
    for (String hook : List.of("call", "before", "after", "failure")) {
      Interceptor thrower = new Interceptor() {
        @Override
        public void onCall(CallAttempt attempt) {
          fail("call");
        }

        @Override
        public void beforeSend(CallAttempt attempt) {
          fail("before");
        }

        @Override
        public void afterReceive(CallAttempt attempt, RawResponse response) {
          fail("after");
          throw new IllegalStateException();
        }

        @Override
        public void onFailure(CallAttempt attempt, Throwable failure) {
          fail("failure");
        }

        private void fail(String here) {
          if (here.equals(hook)) {
            throw new UserError();
          }
        }
      };
      assertKeepsNoPlace(
          builder -> builder.interceptor(new Interceptor() {}).interceptor(thrower),
          hook.equals("failure") ? IllegalStateException.class : UserError.class);
    }
  }

  @Test
  void releasesPermitWhenTokenSupplierThrowsError() throws Exception {
    assertKeepsNoPlace(
        builder -> builder.accessToken(() -> {
          throw new UserError();
        }),
        UserError.class);
  }

  @Test
  void releasesPermitWhenExecutorThrowsError() throws Exception {
    assertKeepsNoPlace(
        builder -> builder.executor(work -> {
          throw new UserError();
        }),
        UserError.class);
  }

  @Test
  void releasesPermitBeforeStagesOfUserRun() throws Exception {
    try (BeeperDesktop one = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(TestTransport.responding(200, TestTransport.SESSION))
        .codec(new TestCodec())
        .maxAsyncCalls(1)
        .build()) {
      CompletableFuture<LoginSession> nested = one.async()
          .bridges()
          .loginSessions()
          .retrieve("b", "s")
          .thenApply(session ->
              one.async().bridges().loginSessions().retrieve("b", "s").join());

      assertThat(nested.get(30, TimeUnit.SECONDS).bridgeId()).isEqualTo("b");
    }
  }

  @Test
  void reportsTimeInQueue() throws Exception {
    List<CallSummary> summaries = new CopyOnWriteArrayList<>();
    BeeperDesktop recorded = client.with(o -> o.interceptor(new Interceptor() {
      @Override
      public void onEnd(CallAttempt attempt, CallSummary summary) {
        summaries.add(summary);
      }
    }));
    call();
    call();
    CompletableFuture<?> third = recorded.async().bridges().loginSessions().retrieve("b", "s");
    time.advance(Duration.ofSeconds(4));
    transport.respond(0);
    transport.awaitExchanges(3);
    time.advance(Duration.ofSeconds(1));
    transport.respond(2);
    third.get();

    assertThat(summaries).singleElement().satisfies(summary -> {
      assertThat(summary.queueTime()).isEqualTo(Duration.ofSeconds(4));
      assertThat(summary.duration()).isEqualTo(Duration.ofSeconds(5));
    });
  }
}
