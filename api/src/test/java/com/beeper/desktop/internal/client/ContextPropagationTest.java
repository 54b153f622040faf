package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The context of a caller in its calls, in those of others, and on threads afterwards. */
@Timeout(60)
class ContextPropagationTest {

  private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

  private static final ContextPropagation TENANTS = () -> {
    String captured = TENANT.get();
    return task -> () -> {
      String before = TENANT.get();
      TENANT.set(captured);
      try {
        task.run();
      } finally {
        TENANT.set(before);
      }
    };
  };

  /** The tenant that each place of user code has seen, as {@code place=tenant}. */
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  private final ExecutorService executor = Executors.newFixedThreadPool(2);

  @AfterEach
  void close() {
    TENANT.remove();
    executor.shutdownNow();
  }

  private void see(String place) {
    seen.add(place + "=" + TENANT.get());
  }

  private final class Recorder implements Interceptor {
    @Override
    public void onCall(CallAttempt attempt) {
      see("onCall");
    }

    @Override
    public void beforeSend(CallAttempt attempt) {
      see("beforeSend");
    }

    @Override
    public void afterReceive(CallAttempt attempt, RawResponse response) {
      see("afterReceive");
    }

    @Override
    public void onFailure(CallAttempt attempt, Throwable failure) {
      see("onFailure");
    }

    @Override
    public void onEnd(CallAttempt attempt, CallSummary summary) {
      see("onEnd");
    }
  }

  private BeeperDesktop.Builder builder(TestTransport.Behaviour behaviour) {
    return BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1"))
        .accessToken(() -> {
          see("token");
          return "s3cret";
        })
        .transport(new TestTransport(behaviour))
        .codec(new TestCodec())
        .executor(executor);
  }

  private static CompletableFuture<LoginSession> retrieve(BeeperDesktop client) {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  private static CompletableFuture<LoginSession> retrieveAs(String tenant, BeeperDesktop client) {
    TENANT.set(tenant);
    try {
      return retrieve(client);
    } finally {
      TENANT.remove();
    }
  }

  @Test
  void restoresContextForEachPartOfCallAndItsRetries() throws Exception {
    CountDownLatch staged = new CountDownLatch(1);
    AtomicInteger requests = new AtomicInteger();
    TestTransport.Behaviour failsTwice = request -> {
      see("transport");
      staged.await();
      return switch (requests.incrementAndGet()) {
        case 1 -> response(503, "", "retry-after-ms", "0");
        case 2 -> throw new TransportException(Delivery.NOT_SENT, Reason.REFUSED, "no", null);
        default -> response(200, TestTransport.SESSION);
      };
    };
    try (BeeperDesktop client = builder(failsTwice)
        .interceptor(new Recorder())
        .contextPropagation(TENANTS)
        .build()) {
      CompletableFuture<LoginSession> call = retrieveAs("a", client);
      CompletableFuture<?> stage = call.thenAccept(session -> see("stage"));
      staged.countDown();
      stage.get(30, TimeUnit.SECONDS);
    }
    assertThat(seen)
        .containsExactly(
            "onCall=a",
            "token=a",
            "beforeSend=a",
            "transport=a",
            "afterReceive=a",
            "beforeSend=a",
            "transport=a",
            "onFailure=a",
            "beforeSend=a",
            "transport=a",
            "afterReceive=a",
            "onEnd=a",
            "stage=a");
  }

  @Test
  void neverReachesOtherCallersOrThreadsAfterwards() throws Exception {
    Map<String, String> valuesOfOthers = new ConcurrentHashMap<>();
    Interceptor ownerCheck = new Interceptor() {
      @Override
      public void onCall(CallAttempt attempt) {
        attempt.attribute(this, String.valueOf(TENANT.get()));
      }

      @Override
      public void beforeSend(CallAttempt attempt) {
        check(attempt);
      }

      @Override
      public void afterReceive(CallAttempt attempt, RawResponse response) {
        check(attempt);
      }

      @Override
      public void onEnd(CallAttempt attempt, CallSummary summary) {
        check(attempt);
      }

      private void check(CallAttempt attempt) {
        String owner = String.valueOf(attempt.attribute(this));
        if (!owner.equals(String.valueOf(TENANT.get()))) {
          valuesOfOthers.put(owner, String.valueOf(TENANT.get()));
        }
      }
    };
    TestTransport.Behaviour busy = new TestTransport.Behaviour() {
      private final AtomicInteger requests = new AtomicInteger();

      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        return requests.incrementAndGet() % 3 == 0
            ? response(503, "", "retry-after-ms", "0")
            : response(200, TestTransport.SESSION);
      }
    };
    // Each call is started by the end of another one, because there are more than places.
    try (BeeperDesktop client = builder(busy)
        .maxAsyncCalls(2)
        .maxRetries(100)
        .interceptor(ownerCheck)
        .contextPropagation(TENANTS)
        .build()) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String tenant = "tenant " + i;
        calls.add(retrieveAs(tenant, client).thenAcceptAsync(session -> see("stage"), executor));
      }
      for (CompletableFuture<?> call : calls) {
        call.get(30, TimeUnit.SECONDS);
      }
      assertThat(TENANT.get()).isNull();
    }
    assertThat(valuesOfOthers).isEmpty();
    assertThat(seen).filteredOn(place -> place.startsWith("stage")).containsOnly("stage=null");
  }

  @Test
  void runsStagesInContextOfWaitThatClosingTheClientEnds() throws Exception {
    CompletableFuture<?> stage;
    try (BeeperDesktop client = builder(request -> response(503, "", "retry-after-ms", "20000"))
        .contextPropagation(TENANTS)
        .build()) {
      stage = retrieveAs("a", client)
          .handle((session, failure) -> failure)
          .thenAccept(failure -> see("stage"));
    }
    stage.get(30, TimeUnit.SECONDS);
    assertThat(seen).contains("stage=a");
  }

  @Test
  void composesInnerPropagationInsideOfOuterOne() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    BeeperDesktop.Builder builder = builder(request -> {
      order.add("sent");
      return response(200, TestTransport.SESSION);
    });
    try (BeeperDesktop client = builder
        .contextPropagation(noting(order, "outer"))
        .contextPropagation(noting(order, "inner"))
        .build()) {
      retrieve(client).get(30, TimeUnit.SECONDS);
    }
    // Not the ends, which come after the completion of the future.
    assertThat(order)
        .startsWith("capture outer", "capture inner")
        .containsSubsequence("begin outer", "begin inner", "sent");
  }

  @Test
  void restoresInnerContextBeforeOuterOne() {
    List<String> order = new ArrayList<>();
    ContextPropagation both = noting(order, "outer").and(noting(order, "inner"));
    both.capture().apply(() -> order.add("task")).run();
    assertThat(order)
        .containsExactly(
            "capture outer",
            "capture inner",
            "begin outer",
            "begin inner",
            "task",
            "end inner",
            "end outer");
  }

  private static ContextPropagation noting(List<String> order, String name) {
    return () -> {
      order.add("capture " + name);
      return task -> () -> {
        order.add("begin " + name);
        task.run();
        order.add("end " + name);
      };
    };
  }

  @Test
  void failsCallWhenCaptureThrows() {
    try (BeeperDesktop client = builder(request -> response(200, TestTransport.SESSION))
        .contextPropagation(() -> {
          throw new IllegalStateException("broken capture");
        })
        .build()) {
      assertThatThrownBy(() -> retrieve(client).get(30, TimeUnit.SECONDS))
          .hasRootCauseMessage("broken capture");
      assertThat(client.bridges().loginSessions().retrieve("b", "s").loginSessionId())
          .as("a blocking call, which captures nothing")
          .isEqualTo("s");
    }
  }

  @Test
  void completesCallOnceWhenWrappingThrowsOrRunsTaskTwice() throws Exception {
    List<ContextPropagation> broken = List.of(
        () -> task -> {
          throw new IllegalStateException("broken wrap");
        },
        () -> task -> () -> {},
        () -> task -> () -> {
          task.run();
          task.run();
        });
    for (ContextPropagation propagation : broken) {
      try (BeeperDesktop client = builder(request -> response(200, TestTransport.SESSION))
          .executor(task -> quietly(executor, task))
          .contextPropagation(propagation)
          .build()) {
        assertThat(retrieve(client).get(30, TimeUnit.SECONDS).loginSessionId()).isEqualTo("s");
      }
    }
  }

  /** Keeps the expected exceptions out of the output of the build. */
  private static void quietly(ExecutorService executor, Runnable task) {
    executor.execute(() -> {
      try {
        task.run();
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("broken wrap");
      }
    });
  }

  @Test
  void costsNothingWithoutPropagation() {
    CallExecutor plain = new CallExecutor(executor, null);
    Runnable task = () -> {};
    assertThat(plain.inCurrentContext()).isSameAs(plain);
    assertThat(plain.inContext(task)).isSameAs(task);
  }
}
