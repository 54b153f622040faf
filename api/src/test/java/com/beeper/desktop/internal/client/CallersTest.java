package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.internal.diagnosis.ClientSetup;
import com.beeper.desktop.internal.discovery.BackEnds;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallersTest {

  private static BeeperDesktop.Builder builder(Transport transport) {
    return BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .maxRetries(0);
  }

  private static BeeperDesktop client(Transport transport) {
    return builder(transport).build();
  }

  private static LoginSession retrieve(BeeperDesktop client) {
    return client.bridges().loginSessions().retrieve("b", "s");
  }

  private static CompletableFuture<LoginSession> retrieve(BeeperDesktopAsync client) {
    return client.bridges().loginSessions().retrieve("b", "s");
  }

  private static Throwable failure(CompletableFuture<?> future) throws Exception {
    try {
      future.get();
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
    throw new AssertionError("the future did not fail");
  }

  /** Responds when a test requests it, on a thread of its own. */
  private static final class ManualTransport implements Transport {
    final CompletableFuture<TransportResponse> response = new CompletableFuture<>();
    volatile @Nullable TransportRequest request;

    @Override
    public TransportResponse send(TransportRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(
        TransportRequest request, Executor executor) {
      this.request = request;
      return response;
    }

    TransportRequest request() {
      return Objects.requireNonNull(request);
    }

    void respond() {
      Thread thread = new Thread(
          () -> response.complete(TestTransport.response(200, TestTransport.SESSION)), "transport");
      thread.start();
    }

    @Override
    public void close() {}
  }

  @Test
  void returnsValueWhenCallBlocks() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      LoginSession session = retrieve(client);

      assertThat(session.bridgeId()).isEqualTo("b");
      assertThat(transport.request().method()).isEqualTo("GET");
      assertThat(transport.request().uri())
          .hasToString("http://localhost:1/v1/bridges/b/login-sessions/s");
      assertThat(transport.request().maxBufferedBytes()).isEqualTo(64 * 1024 * 1024);
    }
  }

  @Test
  void returnsSameValueWhenCallIsAsynchronous() throws Exception {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      assertThat(retrieve(client.async()).get()).isEqualTo(retrieve(client));
      assertThat(transport.requests.get(0).uri())
          .isEqualTo(transport.requests.get(1).uri());
      assertThat(transport.requests.get(0).headers())
          .isEqualTo(transport.requests.get(1).headers());
    }
  }

  @Test
  void throwsSameExceptionWhetherCallBlocksOrNot() throws Exception {
    assertFails(
        TestTransport.failing(
            new TransportException(Delivery.NOT_SENT, Reason.CONNECTION, "refused", null)),
        ConnectionException.class);
    assertFails(TestTransport.failing(new IOException()), ConnectionException.class);
    assertFails(TestTransport.responding(404, ""), NotFoundException.class);
    assertFails(TestTransport.responding(200, "[]"), DecodingException.class);
    assertFails(
        new TestTransport(request -> {
          throw new IllegalArgumentException("bug");
        }),
        ConnectionException.class);
    assertFails(
        new TestTransport(request -> {
          throw new StackOverflowError();
        }),
        StackOverflowError.class);
  }

  private static void assertFails(Transport transport, Class<? extends Throwable> type)
      throws Exception {
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> retrieve(client)).isExactlyInstanceOf(type);
      CompletableFuture<LoginSession> future = retrieve(client.async());
      assertThat(failure(future)).isExactlyInstanceOf(type);
      // Not wrapped for stages that are added to the future.
      assertThat(future.handle((value, thrown) -> thrown).get()).isExactlyInstanceOf(type);
    }
  }

  @Test
  void throwsImmediatelyAndSendsNothingWhenArgumentIsInvalid() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.bridges().loginSessions().retrieve("..", "s"))
          .withMessageStartingWith("bridgeId ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.async().bridges().loginSessions().retrieve("b", ""))
          .withMessageStartingWith("loginSessionId ");
      assertThat(transport.requests).isEmpty();
    }
  }

  @Test
  void failsBeforeSendingWhenAnonymousClientNeedsToken() throws Exception {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = builder(transport).anonymous().build()) {
      assertThatThrownBy(() -> retrieve(client))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("bridges.loginSessions.retrieve needs an access token");
      assertThat(failure(retrieve(client.async()))).isInstanceOf(ConfigurationException.class);
      assertThat(transport.requests).isEmpty();
    }
  }

  // Deadlines.

  @Test
  void failsWithTimeoutWhenBlockingCallExceedsDeadline() {
    try (BeeperDesktop client = client(TestTransport.hanging(new CountDownLatch(1)))) {
      BeeperDesktop limited = client.with(o -> o.timeout(Duration.ofMillis(20)));

      assertThatThrownBy(() -> retrieve(limited))
          .isInstanceOf(RequestTimeoutException.class)
          .hasMessageStartingWith("bridges.loginSessions.retrieve: took longer than 0.02 s");
    }
  }

  @Test
  void failsWithTimeoutWhenAsyncCallExceedsDeadline() throws Exception {
    try (BeeperDesktop client = client(TestTransport.hanging(new CountDownLatch(1)))) {
      BeeperDesktopAsync limited = client.async().with(o -> o.timeout(Duration.ofMillis(20)));

      assertThat(failure(retrieve(limited))).isInstanceOf(RequestTimeoutException.class);
    }
  }

  // Cancellation.

  @Test
  void cancelsBlockingCallAndKeepsFlagWhenInterrupted() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (BeeperDesktop client = client(TestTransport.hanging(waiting))) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      AtomicReference<Boolean> flag = new AtomicReference<>();
      Thread caller = new Thread(() -> {
        try {
          retrieve(client);
        } catch (CallCancelledException e) {
          thrown.set(e);
          flag.set(Thread.currentThread().isInterrupted());
        }
      });
      caller.start();
      waiting.await();

      caller.interrupt();
      caller.join();

      assertThat(thrown.get())
          .isNotNull()
          .hasMessage("bridges.loginSessions.retrieve: the thread was interrupted during the call");
      assertThat(flag.get()).isTrue();
    }
  }

  @Test
  void cancelsBlockingCallWhenTransportThrowsInterruptedException() {
    try (BeeperDesktop client = client(new TestTransport(request -> {
      throw new InterruptedException();
    }))) {
      assertThatThrownBy(() -> retrieve(client)).isInstanceOf(CallCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void sendsNothingWhenThreadIsAlreadyInterrupted() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> retrieve(client)).isInstanceOf(CallCancelledException.class);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(transport.requests).isEmpty();
    }
  }

  @Test
  void abortsExchangeWhenFutureIsCancelled() throws Exception {
    for (String how : new String[] {"cancel", "timeout", "complete"}) {
      ManualTransport transport = new ManualTransport();
      try (BeeperDesktop client = client(transport)) {
        CompletableFuture<LoginSession> future = retrieve(client.async());
        CompletableFuture<Void> aborted = new CompletableFuture<>();
        transport.request().cancelSignal().onCancel(() -> aborted.complete(null));

        switch (how) {
          case "cancel" -> future.cancel(false);
          case "timeout" -> future.orTimeout(1, TimeUnit.MILLISECONDS);
          default -> future.completeExceptionally(new TimeoutException());
        }

        aborted.get();
      }
    }
  }

  @Test
  void abortsNothingWhenFutureHasEnded() throws Exception {
    ManualTransport transport = new ManualTransport();
    try (BeeperDesktop client = client(transport)) {
      CompletableFuture<LoginSession> future = retrieve(client.async());
      transport.respond();
      future.get();

      future.cancel(true);
    }
    assertThat(transport.request().cancelSignal().isCancelled()).isFalse();
  }

  // Threads.

  @Test
  void runsStagesOfUserOnExecutor() throws Exception {
    ManualTransport transport = new ManualTransport();
    Executor executor = work -> new Thread(work, "executor").start();
    try (BeeperDesktop client = builder(transport).executor(executor).build()) {
      CompletableFuture<String> stage =
          retrieve(client.async()).thenApply(session -> Thread.currentThread().getName());

      transport.respond();

      assertThat(stage.get()).isEqualTo("executor");
    }
  }

  @Test
  void failsFutureWhenExecutorRejectsTask() throws Exception {
    ManualTransport transport = new ManualTransport();
    Executor executor = work -> {
      throw new RejectedExecutionException();
    };
    try (BeeperDesktop client = builder(transport).executor(executor).build()) {
      CompletableFuture<LoginSession> pending = retrieve(client.async());
      transport.respond();
      assertThat(failure(pending))
          .isInstanceOf(CallCancelledException.class)
          .hasMessageContaining("executor");
      // Also when the response is there before anybody waits for it.
      assertThat(failure(retrieve(client.async()))).isInstanceOf(CallCancelledException.class);
    }
  }

  // Closing.

  @Test
  void endsRunningCallsWhenClosed() throws Exception {
    CountDownLatch waiting = new CountDownLatch(2);
    BeeperDesktop client = client(TestTransport.hanging(waiting));
    CompletableFuture<Throwable> blocked = new CompletableFuture<>();
    Thread caller = new Thread(() -> {
      try {
        retrieve(client);
      } catch (Throwable e) {
        blocked.complete(e);
      }
    });
    caller.start();
    CompletableFuture<LoginSession> future = retrieve(client.async());
    waiting.await();

    client.close();

    assertThat(blocked.get())
        .isInstanceOf(CallCancelledException.class)
        .hasMessage("bridges.loginSessions.retrieve: the client was closed during the call");
    assertThat(failure(future)).isInstanceOf(CallCancelledException.class);
  }

  @Test
  void refusesCallsOfClientAndViewsAfterClose() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    BeeperDesktop client = client(transport);
    BeeperDesktop view = client.with(o -> o.timeout(Duration.ofSeconds(1)));
    client.close();
    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> retrieve(client))
        .withMessageContaining("closed");
    assertThatIllegalStateException().isThrownBy(() -> retrieve(view));
    assertThatIllegalStateException().isThrownBy(() -> retrieve(client.async()));
    assertThat(transport.requests).isEmpty();
    assertThat(transport.closed).as("it was given").hasValue(0);
  }

  @Test
  void keepsClientOpenWhenViewIsClosed() {
    try (BeeperDesktop client = client(TestTransport.responding(200, TestTransport.SESSION))) {
      client.with(o -> o.timeout(Duration.ofSeconds(1))).close();
      client.withEmptyResponse(c -> {
        retrieve(c);
        c.close();
      });

      assertThat(retrieve(client)).isNotNull();
    }
  }

  @Test
  void closesTransportThatClientCreated() {
    TestTransport transport = TestTransport.responding(200, "");
    BaseUrl baseUrl = BaseUrl.of(BaseUrl.DEFAULT, "test");
    ClientResources resources = ClientResources.of(
        baseUrl,
        AccessToken.none(),
        transport,
        true,
        LazyWebSocketTransport.createdBy(() -> {
          throw new AssertionError("no event stream was opened");
        }),
        new TestCodec(),
        null,
        null,
        TimeSource.system(),
        CallLog.of(null),
        64);

    ClientSetup setup = new ClientSetup(
        BackEnds.ofProcess(null, System::getenv, () -> {
          throw new AssertionError("nothing was logged");
        }),
        null,
        transport,
        null,
        null,
        null,
        TransportSettings.DEFAULTS,
        baseUrl,
        "test",
        "test",
        true);

    new DefaultBeeperDesktop(resources, CallOptions.defaults(), null, setup).close();

    assertThat(transport.closed).hasValue(1);
  }

  // Views.

  @Test
  void changesOnlyGivenOptionsInView() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = builder(transport).header("X-A", "1").build()) {
      BeeperDesktop view = client
          .with(o -> o.header("X-B", "2").maxResponseBytes(5))
          .with(o -> o.header("x-a", "3"));
      retrieve(view);
      assertThat(transport.request().headers().all("X-A")).containsExactly("3");
      assertThat(transport.request().headers().all("X-B")).containsExactly("2");
      assertThat(transport.request().maxBufferedBytes()).isEqualTo(5);

      retrieve(client);
      assertThat(transport.request().headers().all("X-A")).containsExactly("1");
      assertThat(transport.request().headers().all("X-B")).isEmpty();
    }
  }

  @Test
  void validatesResponsesWhenRequested() {
    try (BeeperDesktop client = client(TestTransport.responding(200, "{}"))) {
      assertThat(retrieve(client)).isNotNull();
      assertThatExceptionOfType(DecodingException.class)
          .isThrownBy(() -> retrieve(client.with(o -> o.validateResponses(true))))
          .withMessageStartingWith("bridges.loginSessions.retrieve: ");
    }
  }

  @Test
  void hidesTokenInToString() {
    try (BeeperDesktop client = client(TestTransport.responding(200, ""))) {
      assertThat(client.toString()).contains("http://localhost:1").doesNotContain("s3cret");
      assertThat(client.async().toString()).doesNotContain("s3cret");
      assertThat(client.bridges().toString()).doesNotContain("s3cret");
    }
  }
}
