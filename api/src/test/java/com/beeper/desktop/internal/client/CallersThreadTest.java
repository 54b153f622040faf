package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.Interceptor;
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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The work of an asynchronous call on the thread of its caller, which it must not block. */
@Timeout(60)
class CallersThreadTest {

  /** Responds at once, and records the threads that sent the requests. */
  private static final class RecordingTransport implements Transport {
    final Queue<Thread> senders = new ConcurrentLinkedQueue<>();
    final Queue<String> tokens = new ConcurrentLinkedQueue<>();

    @Override
    public TransportResponse send(TransportRequest request) {
      senders.add(Thread.currentThread());
      String token = Objects.requireNonNull(request.headers().first("Authorization"));
      tokens.add(token);
      return token.equals("Bearer old")
          ? TestTransport.response(401, "{}")
          : TestTransport.response(200, TestTransport.SESSION);
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(
        TransportRequest request, Executor executor) {
      return CompletableFuture.completedFuture(send(request));
    }

    @Override
    public void close() {}
  }

  private final RecordingTransport transport = new RecordingTransport();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Queue<Thread> suppliers = new ConcurrentLinkedQueue<>();

  private BeeperDesktop.Builder builder() {
    return BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .maxAsyncCalls(1)
        .maxRetries(0);
  }

  /** Supplies tokens; blocks in its first call. */
  private String token() {
    suppliers.add(Thread.currentThread());
    if (suppliers.size() == 1) {
      entered.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return "t" + suppliers.size();
  }

  private static CompletableFuture<LoginSession> retrieve(BeeperDesktop client) {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  @Test
  void returnsBeforeTheTokenSupplierDoes() throws Exception {
    try (BeeperDesktop client = builder().accessToken(this::token).build()) {
      CompletableFuture<LoginSession> call = retrieve(client);
      entered.await();
      CompletableFuture<LoginSession> queued = retrieve(client);
      assertThat(transport.senders).isEmpty();
      released.countDown();
      call.get();
      queued.get();
      assertThat(suppliers).hasSize(2).doesNotContain(Thread.currentThread());
      assertThat(transport.tokens).containsExactly("Bearer t1", "Bearer t2");
    }
  }

  @Test
  void blockingCallRunsTheTokenSupplierItself() {
    released.countDown();
    try (BeeperDesktop client = builder().accessToken(this::token).build()) {
      client.bridges().loginSessions().retrieve("b", "s");
    }
    assertThat(suppliers).containsExactly(Thread.currentThread());
    assertThat(transport.tokens).containsExactly("Bearer t1");
  }

  @Test
  void timesOutWhileTheTokenSupplierBlocks() throws Exception {
    try (BeeperDesktop client = builder().accessToken(this::token).build()) {
      CompletableFuture<LoginSession> call =
          retrieve(client.with(o -> o.timeout(Duration.ofMillis(20))));
      assertThatThrownBy(call::get)
          .cause()
          .isInstanceOfSatisfying(
              RequestTimeoutException.class, e -> assertThat(e.possiblySent()).isFalse());
      retrieve(client).get(); // has the place of the first call
      released.countDown();
    }
    assertThat(transport.tokens).containsExactly("Bearer t2");
  }

  @Test
  void endsWhenItIsCancelledWhileTheTokenSupplierBlocks() throws Exception {
    try (BeeperDesktop client = builder().accessToken(this::token).build()) {
      CompletableFuture<LoginSession> call = retrieve(client);
      entered.await();
      call.cancel(true);
      retrieve(client).get();
      released.countDown();
    }
    assertThat(transport.tokens).containsExactly("Bearer t2");
  }

  /** Returns a refused token at first, and later blocks until its thread is interrupted. */
  private String refusedToken() {
    suppliers.add(Thread.currentThread());
    if (suppliers.size() == 1) {
      return "old";
    }
    return blockingToken();
  }

  /** Blocks until its thread is interrupted. */
  private String blockingToken() {
    entered.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      released.countDown();
      throw new IllegalStateException(e);
    }
    return "never";
  }

  @Test
  void timesOutWhileTheTokenSupplierBlocksAfterRefusal() throws Exception {
    try (BeeperDesktop client = builder().accessToken(this::refusedToken).build()) {
      CompletableFuture<LoginSession> call =
          retrieve(client.with(o -> o.timeout(Duration.ofMillis(20))));
      assertThatThrownBy(call::get).hasCauseInstanceOf(RequestTimeoutException.class);
      released.await(); // the supplier is interrupted
    }
    assertThat(transport.tokens).containsExactly("Bearer old");
  }

  @Test
  void endsWhenItIsCancelledWhileTheTokenSupplierBlocksAfterRefusal() throws Exception {
    try (BeeperDesktop client = builder().accessToken(this::refusedToken).build()) {
      CompletableFuture<LoginSession> call = retrieve(client);
      entered.await();
      call.cancel(true);
      released.await();
    }
    assertThat(transport.tokens).containsExactly("Bearer old");
  }

  @Test
  void blockingCallTimesOutWhileTheTokenSupplierBlocks() {
    try (BeeperDesktop client = builder()
        .accessToken(this::blockingToken)
        .timeout(Duration.ofMillis(20))
        .build()) {
      assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
          .isInstanceOfSatisfying(
              RequestTimeoutException.class, e -> assertThat(e.possiblySent()).isFalse());
    }
    assertThat(Thread.interrupted()).isFalse();
    assertThat(transport.senders).isEmpty();
  }

  @Test
  void blockingCallTimesOutWhileTheTokenSupplierBlocksAfterRefusal() {
    try (BeeperDesktop client =
        builder().accessToken(this::refusedToken).timeout(Duration.ofMillis(20)).build()) {
      assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
          .isInstanceOf(RequestTimeoutException.class);
    }
    assertThat(Thread.interrupted()).isFalse();
    assertThat(transport.tokens).containsExactly("Bearer old");
  }

  @Test
  void blockingCallEndsWhenItIsInterruptedWhileTheTokenSupplierBlocks() throws Exception {
    Thread caller = Thread.currentThread();
    Thread interrupter = new Thread(() -> {
      try {
        entered.await();
        caller.interrupt();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    interrupter.start();
    try (BeeperDesktop client = builder().accessToken(this::blockingToken).build()) {
      assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
          .isInstanceOf(CallCancelledException.class)
          .hasMessageContaining("interrupted");
    }
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
  }

  @Test
  void blockingCallEndsWhenTheClientIsClosedWhileTheTokenSupplierBlocks() throws Exception {
    BeeperDesktop client = builder().accessToken(this::blockingToken).build();
    Thread closer = new Thread(() -> {
      try {
        entered.await();
        client.close();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    closer.start();
    assertThatThrownBy(() -> client.bridges().loginSessions().retrieve("b", "s"))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
    closer.join();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void endsTheCallWhenTheTokenSupplierFails() throws Exception {
    List<CallSummary> ends = new ArrayList<>();
    try (BeeperDesktop client = builder()
        .accessToken(() -> {
          throw new UnsupportedOperationException("user");
        })
        .interceptor(new Interceptor() {
          @Override
          public void onEnd(CallAttempt attempt, CallSummary summary) {
            ends.add(summary);
          }
        })
        .build()) {
      for (int i = 0; i < 2; i++) {
        CompletableFuture<LoginSession> call = retrieve(client);
        assertThatThrownBy(call::get).hasCauseInstanceOf(ConfigurationException.class);
      }
    }
    assertThat(ends).hasSize(2).allSatisfy(end -> assertThat(end.failure()).isNotNull());
    assertThat(transport.senders).isEmpty();
  }

  @Test
  void failsWhenTheExecutorRejectsTheTokenSupplier() {
    try (BeeperDesktop client = builder()
        .accessToken(this::token)
        .executor(task -> {
          throw new RejectedExecutionException("full");
        })
        .build()) {
      CompletableFuture<LoginSession> call = retrieve(client);
      assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(CallCancelledException.class)
          .hasMessageContaining("rejected the work, so no request was sent");
    }
    assertThat(suppliers).isEmpty();
  }

  @Test
  void resolvesNamesOnTheExecutor() throws Exception {
    try (BeeperDesktop client = builder()
        .accessToken("t")
        .baseUrl(URI.create("https://desk.example.com"))
        .build()) {
      retrieve(client).get();
    }
    assertThat(transport.senders).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void sendsAtOnceWhenNothingCanBlock() throws Exception {
    try (BeeperDesktop client = builder().accessToken("t").build()) {
      retrieve(client).get();
    }
    assertThat(transport.senders).containsExactly(Thread.currentThread());
  }
}
