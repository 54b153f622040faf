package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
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
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors of users, of every kind, beside a transport with one I/O thread. */
@Timeout(60)
class ExecutorTest {

  private static final String IO = "io";

  /** Responds on its one thread, for blocking calls too. */
  private static final class IoTransport implements Transport {
    private final ExecutorService io = Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, IO);
      thread.setDaemon(true);
      return thread;
    });

    @Override
    public TransportResponse send(TransportRequest request)
        throws IOException, InterruptedException {
      return Transport.await(request, () -> sendAsync(request, Runnable::run));
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(
        TransportRequest request, Executor executor) {
      CompletableFuture<TransportResponse> response = new CompletableFuture<>();
      io.execute(() -> response.complete(TestTransport.response(200, TestTransport.SESSION)));
      return response;
    }

    @Override
    public void close() {
      io.shutdown();
    }
  }

  enum ExecutorType {
    OWN,
    DIRECT,
    CALLER_RUNS,
    ONE_THREAD,
    REJECTING,
    THROWING;

    @Nullable
    Executor executor(List<ExecutorService> opened) {
      return switch (this) {
        case OWN -> null;
        case DIRECT -> Runnable::run;
        case CALLER_RUNS -> opened(opened, pool(2, new ThreadPoolExecutor.CallerRunsPolicy()));
        case ONE_THREAD -> opened(opened, Executors.newSingleThreadExecutor());
        case REJECTING ->
          task -> {
            throw new RejectedExecutionException("full");
          };
        case THROWING ->
          task -> {
            throw new NoClassDefFoundError("broken");
          };
      };
    }

    private static Executor opened(List<ExecutorService> opened, ExecutorService executor) {
      opened.add(executor);
      return executor;
    }
  }

  private static ThreadPoolExecutor pool(
      int threads, java.util.concurrent.RejectedExecutionHandler handler) {
    return new ThreadPoolExecutor(
        threads, threads, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2), handler);
  }

  private final List<ExecutorService> opened = new ArrayList<>();
  private final IoTransport transport = new IoTransport();
  private final Queue<String> threads = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    opened.forEach(ExecutorService::shutdownNow);
    transport.close();
  }

  private BeeperDesktop.Builder builder(@Nullable Executor executor) {
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .maxRetries(0)
        .interceptor(new Interceptor() {
          @Override
          public void onEnd(CallAttempt attempt, CallSummary summary) {
            threads.add(Thread.currentThread().getName());
          }
        });
    return executor == null ? builder : builder.executor(executor);
  }

  private static CompletableFuture<LoginSession> retrieve(BeeperDesktop client) {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  @ParameterizedTest
  @EnumSource
  void runsNoUserCodeOnAnIoThread(ExecutorType type) throws Exception {
    try (BeeperDesktop client = builder(type.executor(opened)).build()) {
      List<CompletableFuture<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(retrieve(client).handle((session, failure) -> {
          threads.add(Thread.currentThread().getName());
          client.bridges().loginSessions().retrieve("b", "s"); // needs the I/O thread
          return failure == null ? session : failure;
        }));
      }
      for (CompletableFuture<Object> call : calls) {
        Object outcome = call.get(30, TimeUnit.SECONDS);
        switch (type) {
          case REJECTING -> assertThat(outcome).isInstanceOf(CallCancelledException.class);
          case THROWING -> assertThat(outcome).isInstanceOf(NoClassDefFoundError.class);
          default -> assertThat(outcome).isInstanceOf(LoginSession.class);
        }
      }
    }
    assertThat(threads).doesNotContain(IO, "beeper-desktop-monitor");
  }

  @Test
  void failsByTheDeadlineWhenTheExecutorDropsWork() {
    try (BeeperDesktop client =
        builder(task -> {}).timeout(Duration.ofMillis(50)).build()) {
      for (int i = 0; i < 2; i++) {
        CompletableFuture<LoginSession> call = retrieve(client);
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
            .isInstanceOf(ExecutionException.class)
            .cause()
            .isInstanceOfSatisfying(
                RequestTimeoutException.class, e -> assertThat(e.possiblySent()).isTrue());
      }
    }
  }

  @Test
  void failsThoseThatWaitForTheirTurnWhenTheExecutorDropsWork() throws Exception {
    try (BeeperDesktop client =
        builder(task -> {}).timeout(Duration.ofMillis(50)).maxAsyncCalls(1).build()) {
      List<CompletableFuture<LoginSession>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(retrieve(client));
      }
      for (CompletableFuture<LoginSession> call : calls) {
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
            .hasCauseInstanceOf(RequestTimeoutException.class);
      }
    }
  }

  @Test
  void endsCallsWhenTheClientIsClosedAndTheExecutorDropsWork() {
    BeeperDesktop client = builder(task -> {}).build();
    CompletableFuture<LoginSession> call = retrieve(client);
    client.close();
    assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CallCancelledException.class);
  }

  @Test
  void endsTheCallWhenTheTransportIgnoresTheAbort() {
    Transport deaf = new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) {
        throw new UnsupportedOperationException();
      }

      @Override
      public CompletableFuture<TransportResponse> sendAsync(
          TransportRequest request, Executor executor) {
        return new CompletableFuture<>();
      }

      @Override
      public void close() {}
    };
    try (BeeperDesktop client = builder(null)
        .transport(deaf)
        .timeout(Duration.ofMillis(20))
        .maxAsyncCalls(1)
        .build()) {
      for (int i = 0; i < 2; i++) {
        CompletableFuture<LoginSession> call = retrieve(client);
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
            .hasCauseInstanceOf(BeeperException.class)
            .hasMessageContaining("took longer than 0.02 s");
      }
    }
  }

  @Test
  void runsSubmissionsOnceWhenTheExecutorRunsThemTwice() throws Exception {
    try (BeeperDesktop client = builder(task -> {
          task.run();
          new Thread(task).start();
          throw new RejectedExecutionException();
        })
        .build()) {
      for (int i = 0; i < 100; i++) {
        retrieve(client).handle((session, failure) -> "ended").get(30, TimeUnit.SECONDS);
      }
    }
  }

  private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

  @Test
  @SuppressWarnings({"ThreadPriorityCheck", "FutureReturnValueIgnored"}) // seen by the interceptor
  void threadsInheritNothingFromTheCaller() throws Exception {
    ClassLoader tenants = new URLClassLoader(new URL[0]);
    ThreadGroup group = new ThreadGroup("tenant");
    CompletableFuture<List<@Nullable Object>> seen = new CompletableFuture<>();
    // An interceptor, because a stage runs on the caller's thread if the call has ended before.
    Interceptor recorder = new Interceptor() {
      @Override
      public void afterReceive(CallAttempt attempt, RawResponse response) {
        List<@Nullable Object> found = new ArrayList<>();
        found.add(TENANT.get());
        found.add(Thread.currentThread().getContextClassLoader());
        found.add(Thread.currentThread().getThreadGroup());
        found.add(Thread.currentThread().getPriority());
        seen.complete(found);
      }
    };
    try (BeeperDesktop client = builder(null).interceptor(recorder).build()) {
      Thread tenant = new Thread(group, () -> {
        TENANT.set("tenant");
        Thread.currentThread().setContextClassLoader(tenants);
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        retrieve(client);
      });
      tenant.start();
      List<@Nullable Object> found = seen.get(30, TimeUnit.SECONDS);
      tenant.join();

      assertThat(found.get(0)).isNull();
      assertThat(found.get(1)).isNotSameAs(tenants);
      assertThat(found.get(2)).isNotSameAs(group);
      assertThat(found.get(3)).isEqualTo(Thread.NORM_PRIORITY);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().startsWith("beeper-desktop-")) {
          assertThat(thread.getContextClassLoader()).isNotSameAs(tenants);
          assertThat(thread.getThreadGroup()).isNotSameAs(group);
        }
      }
    }
  }
}
