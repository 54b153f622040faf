package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.Exchange;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.integration.Way;
import com.beeper.desktop.integration.faults.FaultServer.Connection;
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
 * A call that is given up ends on the wire, is not sent again, and leaves the client in order. Whoever blocks gives up
 * by an interrupt, whoever does not by cancelling the future; closing the client does it for both.
 */
@Timeout(60)
class CancellationTest {

  /** Far more than the 100 ms that are the goal, as other work may hold up this machine. */
  private static final long LATEST_MILLIS = 5_000;

  enum How {
    GIVE_UP,
    CLOSE
  }

  /** Where the exchange stands when it is given up; the server has said so by then. */
  enum Stage {
    BEFORE_THE_ANSWER(""),
    INSIDE_THE_HEADERS("HTTP/1.1 200 OK\r\nContent-Ty"),
    AFTER_THE_HEADERS("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    INSIDE_THE_BODY("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"");

    final String sent;

    Stage(String sent) {
      this.sent = sent;
    }
  }

  /** Tells how far a call has come, as its client sees it. */
  private static final class Progress implements Interceptor {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch answered = new CountDownLatch(1);

    @Override
    public void beforeSend(Exchange exchange) {
      begun.countDown();
    }

    @Override
    public void afterReceive(Exchange exchange, RawResponse response) {
      answered.countDown();
    }
  }

  /** A call that somebody waits for. */
  private static final class Pending {
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Runnable giveUp;
    private volatile boolean isInterrupted;

    @SuppressWarnings("FutureReturnValueIgnored") // the outcome is seen
    Pending(Way way, BeeperDesktop client) {
      if (way.isAsync()) {
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

    void end(How how, BeeperDesktop client) {
      if (how == How.CLOSE) {
        client.close();
      } else {
        giveUp.run();
      }
    }

    void assertEnded(Way way, How how) throws Exception {
      Throwable thrown = failure.get(30, TimeUnit.SECONDS);
      if (way.isAsync() && how == How.GIVE_UP) {
        assertThat(thrown).isInstanceOf(java.util.concurrent.CancellationException.class);
        return;
      }
      assertThat(thrown)
          .isExactlyInstanceOf(CallCancelledException.class)
          .hasMessageContaining("bridges.loginSessions.retrieve")
          .hasMessageContaining(
              how == How.CLOSE ? "the client was closed" : "the thread was interrupted");
      assertThat(isInterrupted).as("the flag is kept").isEqualTo(how == How.GIVE_UP);
    }
  }

  static Stream<Arguments> stages() {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> Arrays.stream(How.values())
            .flatMap(how -> Arrays.stream(Way.values()).map(way -> Arguments.of(stage, how, way))));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void inFlight(Stage stage, How how, Way way) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CompletableFuture<Long> ended = new CompletableFuture<>();
    FaultServer.Act hang = connection -> {
      connection.read();
      connection.send(stage.sent);
      reached.countDown();
      connection.awaitEnd();
      ended.complete(System.nanoTime());
    };
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = Way.client(server.uri()).transport(transport).build()) {
      server.plan(List.of(hang));
      Pending pending = new Pending(way, client);
      reached.await();
      long start = System.nanoTime();
      pending.end(how, client);
      long millis = (ended.get(30, TimeUnit.SECONDS) - start) / 1_000_000;
      System.out.printf("cancellation: %s, %s, %s: %d ms%n", way, stage, how, millis);
      assertThat(millis).as("until the server saw the end").isLessThan(LATEST_MILLIS);
      pending.assertEnded(way, how);
      server.awaitIdle();
      assertThat(server.begun()).isEqualTo(1);
      if (how == How.GIVE_UP) {
        new Callers(way, client).read();
        assertThat(server.connections()).isEqualTo(2);
      }
    }
  }

  static Stream<Arguments> hows() {
    return Arrays.stream(How.values())
        .flatMap(how -> Arrays.stream(Way.values()).map(way -> Arguments.of(how, way)));
  }

  /** The wait is of a minute of real time, so that only giving up can end it. */
  @ParameterizedTest
  @MethodSource("hows")
  void betweenAttempts(How how, Way way) throws Exception {
    Progress progress = new Progress();
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client =
            Way.client(server.uri()).transport(transport).interceptor(progress).build()) {
      server.plan(List.of(connection -> {
        connection.read();
        connection.send(FaultServer.answer("503 Busy", "Retry-After: 60\r\n", ""));
      }));
      Pending pending = new Pending(way, client);
      progress.answered.await();
      long start = System.nanoTime();
      pending.end(how, client);
      pending.assertEnded(way, how);
      System.out.printf(
          "cancellation: %s, between attempts, %s: %d ms%n",
          way, how, (System.nanoTime() - start) / 1_000_000);
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(LATEST_MILLIS);
      if (how == How.GIVE_UP) {
        new Callers(way, client).read();
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
  @MethodSource("hows")
  void whileConnecting(How how, Way way) throws Exception {
    Progress progress = new Progress();
    List<Socket> queued = new ArrayList<>();
    try (ServerSocket deaf =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Transport transport = way.transport();
        BeeperDesktop client = Way.client(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
            .transport(transport)
            .interceptor(progress)
            .build()) {
      fill(deaf, queued);
      Pending pending = new Pending(way, client);
      progress.begun.await();
      assertThat(pending.failure).isNotDone();
      long start = System.nanoTime();
      pending.end(how, client);
      pending.assertEnded(way, how);
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("cancellation: %s, while connecting, %s: %d ms%n", way, how, millis);
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
  void inTheQueue(Way way) throws Exception {
    for (How how : How.values()) {
      CountDownLatch reached = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      FaultServer.Act slow = connection -> {
        connection.read();
        reached.countDown();
        await(go);
        connection.send(Connection.GOOD);
      };
      try (FaultServer server = FaultServer.start();
          Transport transport = way.transport();
          BeeperDesktop client =
              Way.client(server.uri()).transport(transport).maxAsyncCalls(1).build()) {
        server.plan(List.of(slow));
        CompletableFuture<LoginSession> first =
            client.async().bridges().loginSessions().retrieve("b", "1");
        reached.await();
        Pending second = new Pending(way, client);
        second.end(how, client);
        second.assertEnded(way, how);
        go.countDown();
        if (how == How.GIVE_UP) {
          Way.join(first);
          new Callers(way, client).read();
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
  void interruptedBefore(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = Way.client(server.uri()).transport(transport).build()) {
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
  void aClosedClientSaysSo(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport()) {
      BeeperDesktop client = Way.client(server.uri()).transport(transport).build();
      new Callers(way, client).read();
      client.close();
      client.close();
      for (BeeperDesktop view : List.of(client, client.with(o -> o.maxRetries(0)))) {
        assertThat(
                org.assertj.core.api.Assertions.catchThrowable(() -> new Callers(way, view).read()))
            .isExactlyInstanceOf(IllegalStateException.class)
            .hasMessage("the client is closed; build another one");
      }
      assertThat(server.begun()).isEqualTo(1);
      // The transport is the user's, and still works.
      try (BeeperDesktop other = Way.client(server.uri()).transport(transport).build()) {
        new Callers(way, other).read();
      }
    }
  }
}
