package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.internal.client.RetriesTest.CallMode;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class InterceptorTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Records its events, and throws in a given method. */
  private final class Recorder implements Interceptor {
    private final String name;
    private final String bad;

    Recorder(String name, String bad) {
      this.name = name;
      this.bad = bad;
    }

    private void event(String hook, CallAttempt attempt) {
      events.add(name + " " + hook + " " + attempt.attempt());
      if (hook.equals(bad)) {
        throw new IllegalStateException(name + " is bad");
      }
    }

    @Override
    public void onCall(CallAttempt attempt) {
      event("call", attempt);
    }

    @Override
    public void beforeSend(CallAttempt attempt) {
      event("before", attempt);
    }

    @Override
    public void afterReceive(CallAttempt attempt, RawResponse response) {
      event("after", attempt);
    }

    @Override
    public void onFailure(CallAttempt attempt, Throwable failure) {
      event("failure", attempt);
    }

    @Override
    public void onEnd(CallAttempt attempt, CallSummary summary) {
      event("end", attempt);
    }
  }

  private static BeeperDesktop client(TestTransport transport, Interceptor... interceptors) {
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec());
    for (Interceptor interceptor : interceptors) {
      builder.interceptor(interceptor);
    }
    return builder.build();
  }

  private static TestTransport failsOnce() {
    AtomicReference<TestTransport> itself = new AtomicReference<>();
    TestTransport transport = new TestTransport(request -> itself.get().requests.size() == 1
        ? response(503, "", "retry-after-ms", "0")
        : response(200, TestTransport.SESSION));
    itself.set(transport);
    return transport;
  }

  @ParameterizedTest
  @EnumSource
  void receivesEveryAttemptInOrder(CallMode mode) throws Throwable {
    TestTransport transport = failsOnce();
    try (BeeperDesktop client = client(transport, new Recorder("a", ""), new Recorder("b", ""))) {
      mode.idempotent(client);
    }
    assertThat(events)
        .containsExactly(
            "a call 0",
            "b call 0",
            "a before 1",
            "b before 1",
            "b after 1",
            "a after 1",
            "a before 2",
            "b before 2",
            "b after 2",
            "a after 2",
            "b end 2",
            "a end 2");
  }

  @ParameterizedTest
  @EnumSource
  void receivesFailureThatCallerReceives(CallMode mode) {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void onFailure(CallAttempt attempt, Throwable failure) {
        seen.set(failure);
      }
    };
    TestTransport transport = TestTransport.failing(
        new TransportException(Delivery.MAYBE, Reason.CONNECTION, "reset", null));
    try (BeeperDesktop client = client(transport, interceptor)) {
      assertThatThrownBy(() -> mode.write(client))
          .isInstanceOf(ConnectionException.class)
          .isSameAs(seen.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsNothingWhenBeforeSendThrows(CallMode mode) {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(
        transport, new Recorder("a", ""), new Recorder("b", "before"), new Recorder("c", ""))) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("b is bad");
    }
    assertThat(transport.requests).isEmpty();
    assertThat(events)
        .containsExactly(
            "a call 0",
            "b call 0",
            "c call 0",
            "a before 1",
            "b before 1",
            "a failure 1",
            "c end 1",
            "b end 1",
            "a end 1");
  }

  @ParameterizedTest
  @EnumSource
  void endsCallWhenAfterReceiveThrows(CallMode mode) {
    TestTransport transport = TestTransport.responding(503, "", "retry-after-ms", "0");
    try (BeeperDesktop client =
        client(transport, new Recorder("a", ""), new Recorder("b", "after"))) {
      assertThatThrownBy(() -> mode.idempotent(client)).hasMessage("b is bad");
    }
    assertThat(transport.requests).hasSize(1);
    assertThat(events)
        .containsExactly(
            "a call 0",
            "b call 0",
            "a before 1",
            "b before 1",
            "b after 1",
            "a failure 1",
            "b end 1",
            "a end 1");
  }

  @ParameterizedTest
  @EnumSource
  void suppressesExceptionOfOnFailure(CallMode mode) {
    TestTransport transport = TestTransport.failing(
        new TransportException(Delivery.MAYBE, Reason.CONNECTION, "reset", null));
    try (BeeperDesktop client =
        client(transport, new Recorder("a", ""), new Recorder("b", "failure"))) {
      assertThatThrownBy(() -> mode.write(client))
          .isInstanceOf(ConnectionException.class)
          .satisfies(e -> assertThat(e.getSuppressed())
              .singleElement()
              .satisfies(bad -> assertThat(bad).hasMessage("b is bad")));
    }
    assertThat(events)
        .containsExactly(
            "a call 0",
            "b call 0",
            "a before 1",
            "b before 1",
            "b failure 1",
            "a failure 1",
            "b end 1",
            "a end 1");
  }

  @ParameterizedTest
  @EnumSource
  void endsCallWhenOnCallThrows(CallMode mode) {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client =
        client(transport, new Recorder("a", "call"), new Recorder("b", ""))) {
      assertThatThrownBy(() -> mode.idempotent(client)).hasMessage("a is bad");
    }
    assertThat(transport.requests).isEmpty();
    assertThat(events).containsExactly("a call 0");
  }

  @Test
  void addsValidatedHeadersToOneAttempt() {
    TestTransport transport = failsOnce();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void beforeSend(CallAttempt attempt) {
        attempt.header("X-Attempt-" + attempt.attempt(), "yes");
        assertThat(attempt.headers().first("Authorization")).isNotNull();
        assertThatThrownBy(() -> attempt.header("X-Bad", "a\r\nb"))
            .isInstanceOf(IllegalArgumentException.class);
      }

      @Override
      public void afterReceive(CallAttempt attempt, RawResponse response) {
        assertThatThrownBy(() -> attempt.header("X-Late", "yes"))
            .isInstanceOf(IllegalStateException.class);
      }
    };
    try (BeeperDesktop client = client(transport, interceptor)) {
      client.bridges().loginSessions().retrieve("b", "s");
    }
    assertThat(transport.requests.get(0).headers().first("X-Attempt-1")).isEqualTo("yes");
    assertThat(transport.requests.get(1).headers().first("X-Attempt-1")).isNull();
    assertThat(transport.requests.get(1).headers().first("X-Attempt-2")).isEqualTo("yes");
  }

  @Test
  void describesCallInAttempt() {
    TestTransport transport = failsOnce();
    Object key = new Object();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void beforeSend(CallAttempt attempt) {
        events.add(attempt.operationId() + " " + attempt.method() + " " + attempt.uri());
        assertThat(attempt.body()).isNull();
        if (attempt.attempt() == 1) {
          attempt.attribute(key, "kept");
        } else {
          events.add(String.valueOf(attempt.attribute(key)));
          attempt.attribute(key, null);
          assertThat(attempt.attribute(key)).isNull();
        }
        events.add(attempt.toString());
      }

      @Override
      public void afterReceive(CallAttempt attempt, RawResponse response) {
        int length = Objects.requireNonNull(response.body()).length;
        events.add(response.status() + " " + response.headers().size() + " " + length);
      }
    };
    try (BeeperDesktop client = client(transport, interceptor)) {
      client.bridges().loginSessions().retrieve("b", "s");
    }
    String call =
        "bridges.loginSessions.retrieve GET" + " http://localhost:1/v1/bridges/b/login-sessions/s";
    assertThat(events)
        .containsExactly(
            call,
            "bridges.loginSessions.retrieve, attempt 1",
            "503 1 0",
            call,
            "kept",
            "bridges.loginSessions.retrieve, attempt 2",
            "200 0 " + TestTransport.SESSION.length());
  }

  @Test
  void addsInterceptorInView() {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(transport, new Recorder("a", ""))) {
      client.with(o -> o.interceptor(new Recorder("b", ""))).http().get("/x").send();
      events.add("-");
      client.http().get("/x").send();
    }
    assertThat(events)
        .containsExactly(
            "a call 0",
            "b call 0",
            "a before 1",
            "b before 1",
            "b after 1",
            "a after 1",
            "b end 1",
            "a end 1",
            "-",
            "a call 0",
            "a before 1",
            "a after 1",
            "a end 1");
  }

  // The end of a call.

  /** Keeps the summaries of calls. */
  private static final class Summaries implements Interceptor {
    final List<CallSummary> all = new CopyOnWriteArrayList<>();

    @Override
    public void onEnd(CallAttempt attempt, CallSummary summary) {
      all.add(summary);
    }

    CallSummary only() {
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsAttemptsAndStatusWhenCallSucceeds(CallMode mode) throws Throwable {
    Summaries summaries = new Summaries();
    try (BeeperDesktop client = client(failsOnce(), summaries)) {
      mode.idempotent(client);
    }
    CallSummary summary = summaries.only();
    assertThat(summary.isSuccess()).isTrue();
    assertThat(summary.failure()).isNull();
    assertThat(summary.attempts()).isEqualTo(2);
    assertThat(summary.status()).isEqualTo(200);
    assertThat(summary.duration()).isPositive();
    assertThat(summary.queueTime()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void reportsFailureOfCallerWhenCallFails(CallMode mode) {
    Summaries summaries = new Summaries();
    try (BeeperDesktop client = client(TestTransport.responding(404, ""), summaries)) {
      assertThatThrownBy(() -> mode.write(client)).isSameAs(summaries.only().failure());
    }
    assertThat(summaries.only().status()).isEqualTo(404);
    assertThat(summaries.only().toString()).contains("NotFoundException");
  }

  @ParameterizedTest
  @EnumSource
  void reportsFailureWhenResponseCannotBeDecoded(CallMode mode) {
    Summaries summaries = new Summaries();
    try (BeeperDesktop client = client(TestTransport.responding(200, "[]"), summaries)) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isSameAs(summaries.only().failure());
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsErrorOfTransport(CallMode mode) {
    Summaries summaries = new Summaries();
    TestTransport broken = new TestTransport(request -> {
      throw new StackOverflowError();
    });
    try (BeeperDesktop client = client(broken, new Recorder("a", ""), summaries)) {
      assertThatThrownBy(() -> mode.idempotent(client))
          .isSameAs(summaries.only().failure());
    }
    assertThat(events).containsExactly("a call 0", "a before 1", "a failure 1", "a end 1");
  }

  @ParameterizedTest
  @EnumSource
  void returnsValueWhenOnEndThrows(CallMode mode) throws Throwable {
    TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
    try (BeeperDesktop client =
        client(transport, new Recorder("a", ""), new Recorder("b", "end"))) {
      assertThat(mode.idempotent(client)).isNotNull();
    }
    assertThat(events).endsWith("b end 1", "a end 1");
  }

  @ParameterizedTest
  @EnumSource
  void suppressesExceptionOfOnEndWhenCallFails(CallMode mode) {
    try (BeeperDesktop client =
        client(TestTransport.responding(404, ""), new Recorder("a", "end"))) {
      assertThatThrownBy(() -> mode.write(client))
          .satisfies(e -> assertThat(e.getSuppressed())
              .singleElement()
              .satisfies(bad -> assertThat(bad).hasMessage("a is bad")));
    }
  }
}
