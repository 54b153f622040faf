package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Http;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls of more than one attempt, blocking and asynchronous. */
@Timeout(60)
class RetriesTest {

  private static final Object OK = response(200, TestTransport.SESSION);

  /** Requests no delay, which needs no movement of the clock. */
  private static final Object BUSY = response(503, "", "retry-after-ms", "0");

  private final IOException unsent =
      new TransportException(Delivery.NOT_SENT, Reason.CONNECTION, "refused", null);
  private final IOException broken =
      new TransportException(Delivery.MAYBE, Reason.CONNECTION, "reset", null);

  private final ManualTime time = new ManualTime();

  /** Makes calls that block or calls that return a future. */
  enum CallMode {
    BLOCKING,
    FUTURE;

    <T> T get(
        BeeperDesktop client,
        Function<Http, T> blocking,
        Function<BeeperDesktop, CompletableFuture<T>> future)
        throws Throwable {
      if (this == BLOCKING) {
        return blocking.apply(client.http());
      }
      try {
        return future.apply(client).get();
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    }

    Object idempotent(BeeperDesktop client) throws Throwable {
      return get(
          client,
          http -> client.bridges().loginSessions().retrieve("b", "s"),
          c -> c.async().bridges().loginSessions().retrieve("b", "s").thenApply(s -> s));
    }

    Object write(BeeperDesktop client) throws Throwable {
      return get(
          client,
          http -> http.post("/x").send(String.class),
          c -> c.async().http().post("/x").send(String.class));
    }
  }

  private static TestTransport script(Object... steps) {
    Deque<Object> left = new ArrayDeque<>(Arrays.asList(steps));
    return new TestTransport(request -> {
      Object step = left.removeFirst();
      if (step instanceof IOException failure) {
        throw failure;
      }
      return (com.beeper.desktop.transport.TransportResponse) step;
    });
  }

  private BeeperDesktop client(TestTransport transport, Consumer<BeeperDesktop.Builder> settings) {
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .timeSource(time);
    settings.accept(builder);
    return builder.build();
  }

  private BeeperDesktop client(TestTransport transport) {
    return client(transport, builder -> {});
  }

  @ParameterizedTest
  @EnumSource
  void retriesIdempotentCallUntilThirdAttemptSucceeds(CallMode mode) throws Throwable {
    TestTransport transport = script(BUSY, response(500, "", "retry-after-ms", "0"), OK);
    try (BeeperDesktop client = client(transport)) {
      mode.idempotent(client);
    }
    assertThat(transport.requests).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void throwsFailureOfLastAttempt(CallMode mode) {
    TestTransport transport =
        script(BUSY, BUSY, response(500, "{\"message\":\"no\"}", "retry-after-ms", "0"));
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isInstanceOf(InternalServerException.class)
          .hasMessage("bridges.loginSessions.retrieve (attempt 3): 500: no");
    }
    assertThat(transport.requests).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void sendsWriteOnceWhenServerMayHaveReceivedIt(CallMode mode) {
    TestTransport transport = script(broken, OK);
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> mode.write(client))
          .isInstanceOf(ConnectionException.class)
          .satisfies(e -> assertThat(((ConnectionException) e).possiblySent()).isTrue());
    }
    assertThat(transport.requests).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void retriesWriteThatServerRefusedTemporarily(CallMode mode) throws Throwable {
    TestTransport transport = script(response(429, "", "retry-after-ms", "0"), BUSY, OK);
    try (BeeperDesktop client = client(transport)) {
      mode.write(client);
    }
    assertThat(transport.requests).hasSize(3);
  }

  @Test
  void retriesRawCallOnlyWhenDeclaredIdempotent() {
    TestTransport transport = script(BUSY, OK);
    try (BeeperDesktop client = client(transport)) {
      client.http().get("/x").idempotent().send();
    }
    TestTransport once = script(response(500, "", "retry-after-ms", "0"), OK);
    try (BeeperDesktop client = client(once)) {
      assertThatThrownBy(() -> client.http().get("/x").send())
          .isInstanceOf(InternalServerException.class);
    }
    assertThat(once.requests).hasSize(1);
  }

  @Test
  void waitsForWholeDelayBeforeRetry() throws Exception {
    TestTransport transport = script(response(503, "", "Retry-After", "20"), OK);
    List<Long> sent = new CopyOnWriteArrayList<>();
    Interceptor clock = new Interceptor() {
      @Override
      public void beforeSend(CallAttempt attempt) {
        sent.add(time.nanoTime());
      }
    };
    try (BeeperDesktop client = client(transport, builder -> builder.interceptor(clock))) {
      CompletableFuture<?> result = client.async().bridges().loginSessions().retrieve("b", "s");
      while (!result.isDone()) {
        time.advance(Duration.ofMillis(10));
      }
      result.get();
    }
    assertThat(sent).hasSize(2);
    assertThat(Duration.ofNanos(sent.get(1) - sent.get(0)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void wakesWaitingThreadWhenDelayEnds() throws Exception {
    TestTransport transport = script(unsent, OK);
    try (BeeperDesktop client = client(transport)) {
      CompletableFuture<Object> result =
          CompletableFuture.supplyAsync(() -> client.bridges().loginSessions().retrieve("b", "s"));
      while (!result.isDone()) {
        time.advance(Duration.ofMillis(1));
      }
      result.get();
    }
    assertThat(transport.requests).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void failsImmediatelyWhenDelayExceedsCallTimeout(CallMode mode) {
    TestTransport transport = script(response(429, "", "Retry-After", "5"), OK);
    try (BeeperDesktop client =
        client(transport, builder -> builder.callTimeout(Duration.ofSeconds(5)))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isInstanceOf(RateLimitException.class)
          .satisfies(e ->
              assertThat(((RateLimitException) e).retryAfter()).isEqualTo(Duration.ofSeconds(5)));
    }
    assertThat(transport.requests).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsAttemptAtCallTimeout(CallMode mode) {
    TestTransport transport = new TestTransport(request -> {
      time.advance(Duration.ofSeconds(3));
      while (!request.cancelSignal().isCancelled()) {
        Thread.onSpinWait();
      }
      throw broken;
    });
    try (BeeperDesktop client =
        client(transport, builder -> builder.callTimeout(Duration.ofSeconds(3)))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isInstanceOf(RequestTimeoutException.class)
          .hasMessage(
              "bridges.loginSessions.retrieve: took longer than 3 s, the callTimeout(…) of a"
                  + " call with all its attempts");
    }
    assertThat(transport.requests).hasSize(1);
  }

  @Test
  void endsDelayWhenInterrupted() throws Exception {
    TestTransport transport = script(response(503, "", "Retry-After", "20"), OK);
    try (BeeperDesktop client = client(transport)) {
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Thread thread = new Thread(() -> {
        try {
          client.bridges().loginSessions().retrieve("b", "s");
        } catch (CallCancelledException e) {
          failure.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError());
        }
      });
      thread.start();
      time.awaitLooks();
      thread.interrupt();
      assertThat(failure.get())
          .isInstanceOf(CallCancelledException.class)
          .hasMessageContaining("interrupted");
    }
    assertThat(transport.requests).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsDelayWhenClientIsClosed(CallMode mode) throws Exception {
    TestTransport transport = script(response(503, "", "Retry-After", "20"), OK);
    BeeperDesktop client = client(transport);
    CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> {
      try {
        mode.idempotent(client);
        return new AssertionError();
      } catch (Throwable e) {
        return e;
      }
    });
    awaitRequests(transport, 1);
    time.awaitLooks();
    client.close();
    assertThat(failure.get())
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
    assertThat(transport.requests).hasSize(1);
  }

  private static void awaitRequests(TestTransport transport, int count) {
    while (transport.requests.size() < count) {
      Thread.onSpinWait();
    }
  }

  @Test
  void endsDelayWhenFutureIsCancelled() {
    TestTransport transport =
        script(response(503, "", "Retry-After", "20"), response(503, "", "Retry-After", "50"), OK);
    try (BeeperDesktop client = client(transport)) {
      CompletableFuture<?> result = client.async().bridges().loginSessions().retrieve("b", "s");
      awaitRequests(transport, 1);
      CompletableFuture<?> other = client.async().bridges().loginSessions().retrieve("b", "t");
      awaitRequests(transport, 2);
      time.awaitLooks(); // until the delays have begun
      result.cancel(false);
      time.advance(Duration.ofSeconds(30));
      // The other one still waits, so the time is looked at.
      time.awaitLooks();
      assertThat(transport.requests).hasSize(2);
      assertThat(other).isNotDone();
    }
  }

  // Deletions.

  @Test
  void succeedsWhenRetriedDeleteReturnsNotFound() {
    TestTransport transport = script(BUSY, response(404, ""), BUSY, response(404, ""));
    try (BeeperDesktop client = client(transport)) {
      client.messages().delete("c", "m");
      ReactionDeleteResponse deleted = client.chats().messages().reactions().delete("c", "m", "k");
      assertThat(deleted.success()).isTrue();
      assertThat(deleted.reactionKey()).isEqualTo("k");
    }
  }

  @Test
  void failsWhenFirstDeleteReturnsNotFound() {
    TestTransport transport =
        script(response(404, ""), response(429, "", "retry-after-ms", "0"), response(404, ""));
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> client.messages().delete("c", "m"))
          .isInstanceOf(NotFoundException.class);
      // After a 429, the first attempt had no effect.
      assertThatThrownBy(() -> client.messages().delete("c", "m"))
          .isInstanceOf(NotFoundException.class);
    }
  }

  // Tokens.

  @ParameterizedTest
  @EnumSource
  void requestsNewTokenOnceAfterStatus401(CallMode mode) throws Throwable {
    Deque<String> tokens = new ArrayDeque<>(Arrays.asList("old", "new"));
    TestTransport transport = script(response(401, ""), OK);
    try (BeeperDesktop client =
        client(transport, builder -> builder.accessToken(tokens::removeFirst).maxRetries(0))) {
      mode.write(client);
    }
    assertThat(transport.requests)
        .extracting(
            request -> Objects.requireNonNullElse(request.headers().first("Authorization"), ""))
        .containsExactly("Bearer old", "Bearer new");
  }

  @ParameterizedTest
  @EnumSource
  void failsAfterSecondStatus401(CallMode mode) {
    Deque<String> tokens = new ArrayDeque<>(Arrays.asList("old", "new", "newest"));
    TestTransport transport = script(response(401, ""), response(401, ""), OK);
    try (BeeperDesktop client =
        client(transport, builder -> builder.accessToken(tokens::removeFirst))) {
      assertThatThrownBy(() -> mode.idempotent(client)).isInstanceOf(AuthenticationException.class);
    }
    assertThat(transport.requests).hasSize(2);
  }

  @Test
  void sendsRefusedTokenOnlyOnce() {
    TestTransport transport = script(response(401, ""), response(401, ""));
    try (BeeperDesktop client = client(transport, builder -> builder.accessToken(() -> "always"))) {
      assertThatThrownBy(() -> client.http().get("/x").send())
          .isInstanceOf(AuthenticationException.class);
    }
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> client.http().get("/x").send())
          .isInstanceOf(AuthenticationException.class);
    }
    assertThat(transport.requests).hasSize(2);
  }

  @Test
  void returnsResponseOfLastAttempt() {
    TestTransport transport = script(BUSY, response(200, TestTransport.SESSION, "X-Last", "yes"));
    try (BeeperDesktop client = client(transport)) {
      ApiResponse<?> response =
          client.withResponse(c -> c.bridges().loginSessions().retrieve("b", "s"));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers().first("X-Last")).isEqualTo("yes");
    }
  }

  // Declarations of the spec.

  @Test
  void retriesReactionOnlyWithTransactionId() {
    TestTransport transport = script(broken, response(200, REACTION), broken);
    // On a clock that runs, because the first retry waits.
    try (BeeperDesktop client =
        client(transport, builder -> builder.timeSource(TimeSource.system()))) {
      client
          .chats()
          .messages()
          .reactions()
          .add("c", "m", p -> p.reactionKey("k").transactionId("t"));
      assertThat(transport.requests).hasSize(2);

      assertThatThrownBy(
              () -> client.chats().messages().reactions().add("c", "m", p -> p.reactionKey("k")))
          .isInstanceOf(ConnectionException.class);
      assertThat(transport.requests).hasSize(3);
    }
  }

  private static final String REACTION =
      "{\"success\":true,\"chatID\":\"c\",\"messageID\":\"m\",\"reactionKey\":\"k\","
          + "\"transactionID\":\"t\"}";

  private Duration timeLeft(BeeperDesktop client, LoginStepType type, TestTransport transport) {
    client.bridges().loginSessions().steps().submit("b", "s", "step", p -> p.type(type));
    return Duration.ofNanos(transport.request().deadline().remainingNanos());
  }

  @Test
  void allowsTenMinutesForWaitingStep() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client =
        client(transport, builder -> builder.timeout(Duration.ofSeconds(5)))) {
      assertThat(timeLeft(client, LoginStepType.DISPLAY_AND_WAIT, transport))
          .isEqualTo(Duration.ofMinutes(10));
      assertThat(timeLeft(client, LoginStepType.USER_INPUT, transport))
          .isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void appliesTimeoutOfViewToWaitingStep() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      BeeperDesktop view = client.with(o -> o.timeout(Duration.ofSeconds(7)));

      assertThat(timeLeft(view, LoginStepType.DISPLAY_AND_WAIT, transport))
          .isEqualTo(Duration.ofSeconds(7));
    }
  }

  @Test
  void measuresDeadlineOfTransportWithClockOfClient() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport)) {
      client.bridges().loginSessions().retrieve("b", "s");
      Deadline deadline = transport.request().deadline();

      assertThat(deadline.remainingNanos()).isEqualTo(Duration.ofSeconds(30).toNanos());
      time.advance(Duration.ofSeconds(30));
      assertThat(deadline.hasPassed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void explainsWhyALongWaitIsNotWaited(CallMode mode) {
    try (BeeperDesktop client = client(script(response(429, "", "Retry-After", "90")))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .hasMessageEndingWith(
              "429. The server requests a wait of 90 s; not sent again, because a retry"
                  + " waits at most 60 s.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void explainsWhyAShortWaitIsNotWaited(CallMode mode) {
    TestTransport transport = script(response(429, "", "Retry-After", "7"));
    try (BeeperDesktop client = client(transport, builder -> builder.maxRetries(0))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .hasMessageEndingWith(
              "The server requests a wait of 7 s; not sent again, because maxRetries(0) is set.");
    }
    transport = script(response(429, "", "Retry-After", "7", "x-should-retry", "false"));
    try (BeeperDesktop client = client(transport)) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .hasMessageEndingWith("because the server requests no retry.");
    }
    transport = script(response(429, "", "Retry-After", "7"));
    try (BeeperDesktop client =
        client(transport, builder -> builder.callTimeout(Duration.ofSeconds(5)))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .hasMessageEndingWith("because callTimeout(…) leaves less time.");
    }
  }
}
