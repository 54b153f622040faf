package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("FutureReturnValueIgnored") // some calls are made for the place that they take
class AsyncLimitTest {

  /** Answers when a test says so. */
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

    void answer(int index) {
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
      .executor(Runnable::run)
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
      return e.getCause();
    }
    throw new AssertionError("the future did not fail");
  }

  @Test
  void othersWaitForTheirTurn() throws Exception {
    List<CompletableFuture<?>> calls = List.of(call(), call(), call(), call());
    assertThat(transport.exchanges).hasSize(2);

    transport.answer(1);
    calls.get(1).get();
    assertThat(transport.exchanges).hasSize(3);

    transport.answer(0);
    transport.answer(2);
    transport.answer(3);
    for (CompletableFuture<?> call : calls) {
      call.get();
    }
  }

  @Test
  void oneThatIsCancelledWhileItWaitsIsNeverSent() throws Exception {
    call();
    CompletableFuture<?> second = call();
    CompletableFuture<?> cancelled = call();
    CompletableFuture<?> last = call();
    cancelled.cancel(false);

    transport.answer(0);
    assertThat(transport.exchanges).hasSize(3);
    transport.answer(2);
    last.get();
    transport.answer(1);
    second.get();
    assertThat(transport.exchanges).hasSize(3);
  }

  @Test
  void cancellingOneInFlightLetsTheNextGo() {
    CompletableFuture<?> first = call();
    call();
    call();
    first.cancel(false);
    assertThat(transport.exchanges).hasSize(3);
  }

  @Test
  void closingEndsThoseThatWait() throws Exception {
    call();
    call();
    CompletableFuture<?> third = call();
    client.close();
    assertThat(failure(third))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void theCallTimeoutGoesOnMeanwhile() throws Exception {
    call();
    call();
    CompletableFuture<?> hasty = client
        .async()
        .with(o -> o.callTimeout(Duration.ofSeconds(5)))
        .bridges()
        .loginSessions()
        .retrieve("b", "s");
    time.advance(Duration.ofSeconds(5));
    assertThat(failure(hasty))
        .isInstanceOf(RequestTimeoutException.class)
        .satisfies(e -> assertThat(((RequestTimeoutException) e).possiblySent()).isFalse());
    transport.answer(0);
    assertThat(transport.exchanges).hasSize(2);
    client.close();
  }

  /**
   * A call that is cancelled gives its place away before its exchange has noticed, so only without
   * any can the exchanges be counted.
   */
  @ParameterizedTest
  @ValueSource(ints = {7, 5000})
  void manyCallsNeverExceedTheLimitAndAllEnd(int cancelled) throws Exception {
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
}
