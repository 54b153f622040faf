package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.integration.faults.ScriptedServer.Connection;
import com.beeper.desktop.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cancelled call ends on the wire, is not retried, and leaves the client usable. An interrupt cancels a blocking call,
 * the future cancels an asynchronous one, and closing the client cancels both.
 */
@Timeout(60)
class CancellationTest {

  /** Far more than the 100 ms that are the goal, as other work may hold up this machine. */
  private static final long LATEST_MILLIS = 5_000;

  enum EndCause {
    CANCEL,
    CLOSE
  }

  /** The state of the exchange when it is cancelled; the server has sent that part. */
  enum Stage {
    BEFORE_THE_RESPONSE(""),
    INSIDE_THE_HEADERS("HTTP/1.1 200 OK\r\nContent-Ty"),
    AFTER_THE_HEADERS("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    INSIDE_THE_BODY("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"");

    final String sent;

    Stage(String sent) {
      this.sent = sent;
    }
  }

  /** Reports the progress of a call as its client sees it. */
  private static final class Progress implements Interceptor {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch responded = new CountDownLatch(1);

    @Override
    public void beforeSend(CallAttempt attempt) {
      begun.countDown();
    }

    @Override
    public void afterReceive(CallAttempt attempt, RawResponse response) {
      responded.countDown();
    }
  }

  /** A call in progress. */
  private static final class Pending {
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Runnable giveUp;
    private volatile boolean isInterrupted;

    @SuppressWarnings("FutureReturnValueIgnored") // the outcome is seen
    Pending(TransportMode mode, BeeperDesktop client) {
      if (mode.isAsync()) {
        CompletableFuture<LoginSession> future =
            client.async().bridges().loginSessions().retrieve("b", "1");
        future.whenComplete((value, thrown) -> failure.complete(thrown));
        giveUp = () -> future.cancel(true);
      } else {
        Thread thread = new Thread(
            () -> {
              try {
                client.bridges().loginSessions().retrieve("b", "1");
                failure.complete(null);
              } catch (Throwable e) {
                isInterrupted = Thread.currentThread().isInterrupted();
                failure.complete(e);
              }
            },
            "caller");
        thread.setDaemon(true);
        thread.start();
        giveUp = thread::interrupt;
      }
    }

    void end(EndCause cause, BeeperDesktop client) {
      if (cause == EndCause.CLOSE) {
        client.close();
      } else {
        giveUp.run();
      }
    }

    void assertEnded(TransportMode mode, EndCause cause) throws Exception {
      Throwable thrown = failure.get(30, TimeUnit.SECONDS);
      if (mode.isAsync() && cause == EndCause.CANCEL) {
        assertThat(thrown).isInstanceOf(java.util.concurrent.CancellationException.class);
        return;
      }
      assertThat(thrown)
          .isExactlyInstanceOf(CallCancelledException.class)
          .hasMessageContaining("bridges.loginSessions.retrieve")
          .hasMessageContaining(
              cause == EndCause.CLOSE ? "the client was closed" : "the thread was interrupted");
      assertThat(isInterrupted).as("the flag is kept").isEqualTo(cause == EndCause.CANCEL);
    }
  }

  static Stream<Arguments> stages() {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> Arrays.stream(EndCause.values())
            .flatMap(cause -> Arrays.stream(TransportMode.values())
                .map(mode -> Arguments.of(stage, cause, mode))));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void closesConnectionOfCancelledExchange(Stage stage, EndCause cause, TransportMode mode)
      throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CompletableFuture<Long> ended = new CompletableFuture<>();
    ScriptedServer.ExchangeScript hang = connection -> {
      connection.read();
      connection.send(stage.sent);
      reached.countDown();
      connection.awaitEnd();
      ended.complete(System.nanoTime());
    };
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client =
            TransportMode.clientBuilder(server.uri()).transport(transport).build()) {
      server.plan(List.of(hang));
      Pending pending = new Pending(mode, client);
      reached.await();
      long start = System.nanoTime();
      pending.end(cause, client);
      long millis = (ended.get(30, TimeUnit.SECONDS) - start) / 1_000_000;
      System.out.printf("cancellation: %s, %s, %s: %d ms%n", mode, stage, cause, millis);
      assertThat(millis).as("until the server saw the end").isLessThan(LATEST_MILLIS);
      pending.assertEnded(mode, cause);
      server.awaitIdle();
      assertThat(server.begun()).isEqualTo(1);
      if (cause == EndCause.CANCEL) {
        new ReadWriteCalls(mode, client).read();
        assertThat(server.connections()).isEqualTo(2);
      }
    }
  }

  static Stream<Arguments> causes() {
    return Arrays.stream(EndCause.values())
        .flatMap(
            cause -> Arrays.stream(TransportMode.values()).map(mode -> Arguments.of(cause, mode)));
  }

  /** The delay is a minute of real time: only the cancellation can end it. */
  @ParameterizedTest
  @MethodSource("causes")
  void endsDelayBetweenAttempts(EndCause cause, TransportMode mode) throws Exception {
    Progress progress = new Progress();
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.uri())
            .transport(transport)
            .interceptor(progress)
            .build()) {
      server.plan(List.of(connection -> {
        connection.read();
        connection.send(ScriptedServer.response("503 Busy", "Retry-After: 60\r\n", ""));
      }));
      Pending pending = new Pending(mode, client);
      progress.responded.await();
      long start = System.nanoTime();
      pending.end(cause, client);
      pending.assertEnded(mode, cause);
      System.out.printf(
          "cancellation: %s, between attempts, %s: %d ms%n",
          mode, cause, (System.nanoTime() - start) / 1_000_000);
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(LATEST_MILLIS);
      if (cause == EndCause.CANCEL) {
        new ReadWriteCalls(mode, client).read();
        assertThat(server.begun())
            .as("the retry is not made, and the next call is")
            .isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
      } else {
        assertThat(server.begun()).isEqualTo(1);
      }
    }
  }

  /** The system accepts no more connections than the queue of a listener holds. */
  @ParameterizedTest
  @MethodSource("causes")
  void endsWhileConnecting(EndCause cause, TransportMode mode) throws Exception {
    Progress progress = new Progress();
    List<Socket> queued = new ArrayList<>();
    try (ServerSocket deaf =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(
                URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
            .transport(transport)
            .interceptor(progress)
            .build()) {
      fill(deaf, queued);
      Pending pending = new Pending(mode, client);
      progress.begun.await();
      assertThat(pending.failure).isNotDone();
      long start = System.nanoTime();
      pending.end(cause, client);
      pending.assertEnded(mode, cause);
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("cancellation: %s, while connecting, %s: %d ms%n", mode, cause, millis);
      assertThat(millis).isLessThan(LATEST_MILLIS);
    } finally {
      for (Socket socket : queued) {
        socket.close();
      }
    }
  }

  private static void fill(ServerSocket deaf, List<Socket> queued) {
    try {
      for (int i = 0; i < 10; i++) {
        Socket socket = new Socket();
        queued.add(socket);
        socket.connect(deaf.getLocalSocketAddress(), 200);
      }
    } catch (IOException e) {
      // Full.
    }
  }

  /** A call that waits for its turn behind another one is never sent. */
  @ParameterizedTest
  @EnumSource(names = {"JDK_ASYNC", "APACHE_ASYNC"})
  void sendsNothingWhenQueuedCallIsCancelled(TransportMode mode) throws Exception {
    for (EndCause cause : EndCause.values()) {
      CountDownLatch reached = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      ScriptedServer.ExchangeScript slow = connection -> {
        connection.read();
        reached.countDown();
        await(go);
        connection.send(Connection.SUCCESS);
      };
      try (ScriptedServer server = ScriptedServer.start();
          Transport transport = mode.transport();
          BeeperDesktop client = TransportMode.clientBuilder(server.uri())
              .transport(transport)
              .maxAsyncCalls(1)
              .build()) {
        server.plan(List.of(slow));
        CompletableFuture<LoginSession> first =
            client.async().bridges().loginSessions().retrieve("b", "1");
        reached.await();
        Pending second = new Pending(mode, client);
        second.end(cause, client);
        second.assertEnded(mode, cause);
        go.countDown();
        if (cause == EndCause.CANCEL) {
          TransportMode.join(first);
          new ReadWriteCalls(mode, client).read();
          assertThat(server.begun()).isEqualTo(2);
        } else {
          assertThat(first).failsWithin(Duration.ofSeconds(30));
          assertThat(server.begun()).isEqualTo(1);
        }
      }
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** An interrupt that was there before is found before anything is sent. */
  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void sendsNothingWhenThreadIsAlreadyInterrupted(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client =
            TransportMode.clientBuilder(server.uri()).transport(transport).build()) {
      Thread.currentThread().interrupt();
      Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
          () -> client.bridges().loginSessions().retrieve("b", "1"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(thrown).isExactlyInstanceOf(CallCancelledException.class);
      assertThat(server.begun()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesCallsAfterClose(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport()) {
      BeeperDesktop client =
          TransportMode.clientBuilder(server.uri()).transport(transport).build();
      new ReadWriteCalls(mode, client).read();
      client.close();
      client.close();
      for (BeeperDesktop view : List.of(client, client.with(o -> o.maxRetries(0)))) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> new ReadWriteCalls(mode, view).read()))
            .isExactlyInstanceOf(IllegalStateException.class)
            .hasMessage("the client is closed; build another one");
      }
      assertThat(server.begun()).isEqualTo(1);
      // The transport is the user's, and still works.
      try (BeeperDesktop other =
          TransportMode.clientBuilder(server.uri()).transport(transport).build()) {
        new ReadWriteCalls(mode, other).read();
      }
    }
  }
}
