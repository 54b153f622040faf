package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Exchange;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.internal.client.RetriesTest.World;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class InterceptorTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Writes down what it sees, and throws where it is told to. */
  private final class Recorder implements Interceptor {
    private final String name;
    private final String bad;

    Recorder(String name, String bad) {
      this.name = name;
      this.bad = bad;
    }

    private void event(String hook, Exchange exchange) {
      events.add(name + " " + hook + " " + exchange.attempt());
      if (hook.equals(bad)) {
        throw new IllegalStateException(name + " is bad");
      }
    }

    @Override
    public void onCall(Exchange exchange) {
      event("call", exchange);
    }

    @Override
    public void beforeSend(Exchange exchange) {
      event("before", exchange);
    }

    @Override
    public void afterReceive(Exchange exchange, RawResponse response) {
      event("after", exchange);
    }

    @Override
    public void onFailure(Exchange exchange, RuntimeException failure) {
      event("failure", exchange);
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
  void everyAttemptIsSeenInOrder(World world) throws Throwable {
    TestTransport transport = failsOnce();
    try (BeeperDesktop client = client(transport, new Recorder("a", ""), new Recorder("b", ""))) {
      world.idempotent(client);
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
            "a after 2");
  }

  @ParameterizedTest
  @EnumSource
  void aFailureIsSeenAsTheCallerSeesIt(World world) {
    AtomicReference<RuntimeException> seen = new AtomicReference<>();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void onFailure(Exchange exchange, RuntimeException failure) {
        seen.set(failure);
      }
    };
    TestTransport transport = TestTransport.failing(
        new TransportException(Delivery.MAYBE, Reason.CONNECTION, "reset", null));
    try (BeeperDesktop client = client(transport, interceptor)) {
      assertThatThrownBy(() -> world.write(client))
          .isInstanceOf(ConnectionException.class)
          .isSameAs(seen.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatThrowsBeforeNothingIsSent(World world) {
    TestTransport transport = TestTransport.answering(200, TestTransport.SESSION);
    try (BeeperDesktop client = client(
        transport, new Recorder("a", ""), new Recorder("b", "before"), new Recorder("c", ""))) {
      assertThatThrownBy(() -> world.idempotent(client))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("b is bad");
    }
    assertThat(transport.requests).isEmpty();
    assertThat(events)
        .containsExactly(
            "a call 0", "b call 0", "c call 0", "a before 1", "b before 1", "a failure 1");
  }

  @ParameterizedTest
  @EnumSource
  void oneThatThrowsAfterwardsEndsTheCall(World world) {
    TestTransport transport = TestTransport.answering(503, "", "retry-after-ms", "0");
    try (BeeperDesktop client =
        client(transport, new Recorder("a", ""), new Recorder("b", "after"))) {
      assertThatThrownBy(() -> world.idempotent(client)).hasMessage("b is bad");
    }
    assertThat(transport.requests).hasSize(1);
    assertThat(events)
        .containsExactly(
            "a call 0", "b call 0", "a before 1", "b before 1", "b after 1", "a failure 1");
  }

  @ParameterizedTest
  @EnumSource
  void whatFailsDuringAFailureIsSuppressed(World world) {
    TestTransport transport = TestTransport.failing(
        new TransportException(Delivery.MAYBE, Reason.CONNECTION, "reset", null));
    try (BeeperDesktop client =
        client(transport, new Recorder("a", ""), new Recorder("b", "failure"))) {
      assertThatThrownBy(() -> world.write(client))
          .isInstanceOf(ConnectionException.class)
          .satisfies(e -> assertThat(e.getSuppressed())
              .singleElement()
              .satisfies(bad -> assertThat(bad).hasMessage("b is bad")));
    }
    assertThat(events)
        .containsExactly(
            "a call 0", "b call 0", "a before 1", "b before 1", "b failure 1", "a failure 1");
  }

  @ParameterizedTest
  @EnumSource
  void oneThatThrowsAtTheCallEndsIt(World world) {
    TestTransport transport = TestTransport.answering(200, TestTransport.SESSION);
    try (BeeperDesktop client =
        client(transport, new Recorder("a", "call"), new Recorder("b", ""))) {
      assertThatThrownBy(() -> world.idempotent(client)).hasMessage("a is bad");
    }
    assertThat(transport.requests).isEmpty();
    assertThat(events).containsExactly("a call 0");
  }

  @Test
  void headersAreThoseOfTheAttemptAndCheckedAsOthers() {
    TestTransport transport = failsOnce();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void beforeSend(Exchange exchange) {
        exchange.header("X-Attempt-" + exchange.attempt(), "yes");
        assertThat(exchange.headers().first("Authorization")).isPresent();
        assertThatThrownBy(() -> exchange.header("X-Bad", "a\r\nb"))
            .isInstanceOf(IllegalArgumentException.class);
      }

      @Override
      public void afterReceive(Exchange exchange, RawResponse response) {
        assertThatThrownBy(() -> exchange.header("X-Late", "yes"))
            .isInstanceOf(IllegalStateException.class);
      }
    };
    try (BeeperDesktop client = client(transport, interceptor)) {
      client.bridges().loginSessions().retrieve("b", "s");
    }
    assertThat(transport.requests.get(0).headers().first("X-Attempt-1")).contains("yes");
    assertThat(transport.requests.get(1).headers().first("X-Attempt-1")).isEmpty();
    assertThat(transport.requests.get(1).headers().first("X-Attempt-2")).contains("yes");
  }

  @Test
  void theExchangeTellsWhatIsCalled() {
    TestTransport transport = failsOnce();
    Object key = new Object();
    Interceptor interceptor = new Interceptor() {
      @Override
      public void beforeSend(Exchange exchange) {
        events.add(exchange.operationId() + " " + exchange.method() + " " + exchange.uri());
        assertThat(exchange.body()).isNull();
        if (exchange.attempt() == 1) {
          exchange.attribute(key, "kept");
        } else {
          events.add(String.valueOf(exchange.attribute(key)));
          exchange.attribute(key, null);
          assertThat(exchange.attribute(key)).isNull();
        }
        events.add(exchange.toString());
      }

      @Override
      public void afterReceive(Exchange exchange, RawResponse response) {
        events.add(
            response.status() + " " + response.headers().size() + " " + response.body().length);
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
  void aViewMayHaveOneMore() {
    TestTransport transport = TestTransport.answering(200, TestTransport.SESSION);
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
            "-",
            "a call 0",
            "a before 1",
            "a after 1");
  }
}
