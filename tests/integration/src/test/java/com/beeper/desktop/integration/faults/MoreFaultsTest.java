package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Exchange;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.integration.Way;
import com.beeper.desktop.integration.faults.FaultServer.Act;
import com.beeper.desktop.integration.faults.FaultServer.Connection;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that do not fit into the table of {@link Fault}. */
@Timeout(120)
class MoreFaultsTest {

  private static BeeperDesktop client(FaultServer server, Transport transport) {
    return builder(server, transport).build();
  }

  private static BeeperDesktop.Builder builder(FaultServer server, Transport transport) {
    return Way.client(server.uri())
        .transport(transport)
        .timeSource(server.time())
        .timeout(Duration.ofDays(1));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyListens(Way way) throws Exception {
    URI nobody;
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    AtomicInteger attempts = new AtomicInteger();
    try (Transport transport = way.transport();
        BeeperDesktop client = Way.client(nobody)
            .transport(transport)
            .timeSource(new FastTime())
            .timeout(Duration.ofDays(1))
            .interceptor(new Interceptor() {
              @Override
              public void beforeSend(Exchange exchange) {
                attempts.incrementAndGet();
              }
            })
            .build()) {
      Callers callers = new Callers(way, client);
      for (Runnable call : List.<Runnable>of(callers::read, callers::write)) {
        attempts.set(0);
        Throwable failure = catchThrowable(call::run);
        assertThat(failure)
            .isExactlyInstanceOf(ConnectionException.class)
            .hasMessageContaining("cannot connect to " + nobody.getAuthority())
            .hasMessageContaining("Is Beeper Desktop running, with its API switched on");
        assertThat(((ConnectionException) failure).possiblySent()).isFalse();
        assertThat(attempts).as("nothing was sent, so all may be tried again").hasValue(3);
      }
    }
  }

  /** Whether such a connection was made at all is seen differently, so a write may be tried again or not. */
  @ParameterizedTest
  @EnumSource
  void resetAtAccept(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Act reset = new Act() {
        @Override
        public void play(Connection connection) throws IOException {
          connection.reset();
        }

        @Override
        public boolean isAtAccept() {
          return true;
        }
      };
      Callers callers = new Callers(way, client);
      for (Runnable call : List.<Runnable>of(callers::read, callers::write)) {
        server.plan(Collections.nCopies(7, reset));
        assertThat(catchThrowable(call::run)).isExactlyInstanceOf(ConnectionException.class);
        assertThat(server.received()).isZero();
        server.awaitIdle();
      }
      server.plan(List.of());
      callers.read();
    }
  }

  @ParameterizedTest
  @EnumSource
  void brokenOffAtEachByte(Way way) throws Exception {
    String good = Connection.GOOD;
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      List<String> wrong = new ArrayList<>();
      for (int i = 0; i < good.length(); i++) {
        String start = good.substring(0, i);
        Act broken = connection -> {
          connection.read();
          connection.send(start);
          connection.close();
        };
        server.plan(List.of(broken));
        callers.read();
        assertThat(server.received()).as("reads, with %s bytes", i).isEqualTo(2);
        server.plan(List.of(broken));
        Throwable failure = catchThrowable(callers::write);
        if (!(failure instanceof ConnectionException) || server.received() != 1) {
          wrong.add(i + " bytes: " + failure + ", " + server.received() + " requests");
        }
        server.awaitIdle();
      }
      assertThat(wrong).isEmpty();
      server.awaitOpen(1);
    }
  }

  static Stream<Arguments> more() {
    return Arrays.stream(Way.values())
        .flatMap(way -> Stream.of("more", "\r\n", FaultServer.answer("200 OK", "", "{}"))
            .map(more -> Arguments.of(more, way)));
  }

  /** What comes after the end of an answer is nobody's answer. */
  @ParameterizedTest
  @MethodSource("more")
  void longerThanItSaysAndKept(String more, Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      Act longer = connection -> {
        connection.read();
        connection.send(Connection.GOOD + more);
      };
      // The asynchronous client of Apache keeps what is not a whole line, and shows it to nobody.
      boolean isSpoiled = way == Way.APACHE_ASYNC && more.equals("more");
      for (int i = 0; i < 5; i++) {
        server.plan(List.of(longer));
        callers.read();
        callers.read();
        assertThat(server.received()).isEqualTo(isSpoiled ? 3 : 2);

        server.plan(List.of(longer));
        callers.read();
        if (isSpoiled) {
          assertThat(catchThrowable(callers::write))
              .isExactlyInstanceOf(ConnectionException.class)
              .hasMessageContaining("is not HTTP");
        } else {
          callers.write();
        }
        assertThat(server.received()).isEqualTo(2);
        server.awaitIdle();
      }
      server.awaitOpen(1);
    }
  }

  static Stream<Arguments> noHttp() {
    return Arrays.stream(Way.values())
        .flatMap(way -> Stream.of(
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "HTTP/1.1 2x0 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n")
            .map(answer -> Arguments.of(answer, way)));
  }

  /** The server keeps the connection open; the client does not, and the next calls are good. */
  @ParameterizedTest
  @MethodSource("noHttp")
  void whatIsNotHttpIsClosed(String answer, Way way) throws Exception {
    assumeTrue(
        way.closesWhatIsNotHttp() || answer.contains("chunked"),
        "the JDK before 21 gives no way to close a connection that it has lost");
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      Act odd = connection -> {
        connection.read();
        connection.send(answer);
        connection.awaitEnd();
      };
      server.plan(List.of(odd, odd, odd, odd));
      for (Runnable call : List.<Runnable>of(callers::read, callers::write)) {
        assertThat(catchThrowable(call::run))
            .isExactlyInstanceOf(ConnectionException.class)
            .hasMessageContaining("gave no proper HTTP answer");
        server.awaitIdle();
        server.awaitOpen(0);
      }
      assertThat(server.received()).isEqualTo(4);
      callers.read();
      callers.write();
      server.awaitIdle();
      server.awaitOpen(1);
    }
  }

  /** Where the client behind a transport is given up for a new one, what runs on it goes on. */
  @ParameterizedTest
  @EnumSource
  void whatIsNotHttpHurtsNoOtherCall(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      CountDownLatch go = new CountDownLatch(1);
      Act slow = connection -> {
        connection.read();
        try {
          go.await();
        } catch (InterruptedException e) {
          throw new InterruptedIOException();
        }
        connection.send(Connection.GOOD);
      };
      Act odd = connection -> {
        connection.read();
        connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n");
        connection.close();
      };
      server.plan(List.of(slow, odd, odd));
      CompletableFuture<Void> other = CompletableFuture.runAsync(callers::write);
      server.awaitReceived(1);
      for (int i = 0; i < 2; i++) {
        assertThat(catchThrowable(callers::write)).isExactlyInstanceOf(ConnectionException.class);
      }
      callers.write();
      assertThat(other).isNotDone();
      go.countDown();
      Way.join(other);
      assertThat(server.received()).isEqualTo(4);
    }
  }

  static Stream<Arguments> endless() {
    return Arrays.stream(Way.values())
        .flatMap(way -> Stream.of("X-More: " + "x".repeat(100) + "\r\n", "x".repeat(100))
            .map(more -> Arguments.of(more, way)));
  }

  /** Not even the head of an answer is read for ever. */
  @ParameterizedTest
  @MethodSource("endless")
  void anEndlessHead(String more, Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Act endless = connection -> {
        connection.read();
        connection.send("HTTP/1.1 200 OK\r\nX: ");
        while (true) {
          connection.send(more);
        }
      };
      server.plan(List.of(endless));
      assertThat(catchThrowable(new Callers(way, client)::write))
          .isExactlyInstanceOf(ConnectionException.class)
          .hasMessageContaining("gave no proper HTTP answer");
      if (way.closesWhatIsNotHttp()) {
        server.awaitIdle();
        server.awaitOpen(0);
      }
    }
  }

  /** What is odd and no fault. */
  @SuppressWarnings("StringConcatToTextBlock") // lines of HTTP end in CR LF
  enum Harmless {
    AFTER_100("HTTP/1.1 100 Continue\r\n\r\n" + Connection.GOOD),
    AFTER_103("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Connection.GOOD),
    IN_CHUNKS(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1a\r\n{\"pendingMessageID\":\"p\"   \r\n17;x=y\r\n,\"status\":\"complete\" } \r\n0\r\nX: y\r\n\r\n"),
    WITHOUT_REASON("HTTP/1.1 200\r\n" + Connection.GOOD.substring(17)),
    WITHOUT_SPACES(Connection.GOOD.replace(": ", ":")),
    LAST_ONE(Connection.GOOD.replace("OK\r\n", "OK\r\nConnection: close\r\n"));

    final String answer;

    Harmless(String answer) {
      this.answer = answer;
    }
  }

  static Stream<Arguments> harmless() {
    return Arrays.stream(Harmless.values())
        .flatMap(each -> Arrays.stream(Way.values()).map(way -> Arguments.of(each, way)));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void oddAnswersThatAreGood(Harmless odd, Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      Act act = connection -> {
        connection.read();
        connection.send(odd.answer);
        if (odd == Harmless.LAST_ONE) {
          connection.close();
        }
      };
      server.plan(List.of(act, act));
      callers.read();
      callers.write();
      callers.write();
      assertThat(server.received()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(odd == Harmless.LAST_ONE ? 3 : 1);
    }
  }

  /** In real time: the clock of the client is that of the machine. */
  @ParameterizedTest
  @EnumSource
  void aDripHoldsNobodyBeyondTheDeadline(Way way) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
    Act slowHead = connection -> {
      connection.read();
      connection.drip("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000), 20);
    };
    Act slowBody = connection -> {
      connection.read();
      connection.send(head);
      connection.drip(" ".repeat(10_000), 20);
    };
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = Way.client(server.uri())
            .transport(transport)
            .timeout(Duration.ofSeconds(1))
            .build()) {
      Callers callers = new Callers(way, client);
      for (Act act : List.of(slowHead, slowBody)) {
        server.plan(List.of(act));
        long start = System.nanoTime();
        assertThat(catchThrowable(callers::write))
            .isExactlyInstanceOf(RequestTimeoutException.class)
            // On a busy machine even connecting can take as long, and may be tried again.
            .hasMessageMatching("messages\\.send.*: took longer than 1 s, the timeout\\(…\\).*");
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("drip: %s, a time-out of 1 s took %d ms%n", way, millis);
        assertThat(millis).isBetween(990L, 20_000L);
        server.awaitIdle();
        assertThat(server.received()).isEqualTo(1);
      }
      // A call over all its attempts: the second one gets what is left.
      server.plan(List.of(slowHead, slowBody, slowHead));
      BeeperDesktop hurried =
          client.with(o -> o.callTimeout(Duration.ofMillis(900)).timeout(Duration.ofMinutes(1)));
      long start = System.nanoTime();
      assertThat(catchThrowable(new Callers(way, hurried)::read))
          .isExactlyInstanceOf(RequestTimeoutException.class)
          .hasMessageContaining("took longer than 0.9 s, the callTimeout(…)");
      assertThat((System.nanoTime() - start) / 1_000_000).isBetween(890L, 10_000L);
      assertThat(server.received()).as("no attempt is begun after the deadline").isEqualTo(1);
      server.awaitIdle();
    }
  }

  static Stream<Arguments> waits() {
    return Arrays.stream(Way.values())
        .flatMap(
            way -> Stream.of("Retry-After: 40", "Retry-After: date", "retry-after-ms: 40000", "")
                .map(field -> Arguments.of(field, way)));
  }

  /** The wait is at least what was asked for, by the clock of the client. */
  @ParameterizedTest
  @MethodSource("waits")
  void waitsAsLongAsItIsAskedTo(String field, Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      List<Instant> due = new CopyOnWriteArrayList<>();
      List<Instant> came = new CopyOnWriteArrayList<>();
      server.plan(List.of(
          connection -> {
            connection.read();
            Instant now = server.time().instant();
            Instant then = now.plusSeconds(40);
            String fields = field.isEmpty() ? "" : field + "\r\n";
            if (field.endsWith("date")) {
              // A date has no parts of a second.
              then = Instant.ofEpochSecond(then.getEpochSecond());
              fields = "Retry-After: "
                  + DateTimeFormatter.RFC_1123_DATE_TIME
                      .format(then.atOffset(ZoneOffset.UTC))
                      .replace("Z", "GMT")
                  + "\r\n";
            }
            due.add(field.isEmpty() ? now.plusMillis(375) : then);
            connection.send(FaultServer.answer("503 Busy", fields, ""));
          },
          connection -> {
            connection.read();
            came.add(server.time().instant());
            connection.send(Connection.GOOD);
          }));
      new Callers(way, client).read();
      assertThat(came.get(0)).isAfterOrEqualTo(due.get(0));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsAskedForAgainOnce(Way way) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    List<String> sent = new CopyOnWriteArrayList<>();
    Act refusing = connection -> {
      sent.add(connection.read().headers().get("Authorization"));
      connection.send(FaultServer.answer("401 Who", "", "{\"message\":\"Who are you\"}"));
    };
    Act noting = connection -> {
      sent.add(connection.read().headers().get("Authorization"));
      connection.send(Connection.GOOD);
    };
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = builder(server, transport)
            .accessToken(() -> "token-" + asked.incrementAndGet())
            .build()) {
      Callers callers = new Callers(way, client);
      server.plan(List.of(refusing, noting));
      callers.write();
      assertThat(sent).containsExactly("Bearer token-1", "Bearer token-2");

      sent.clear();
      server.plan(List.of(refusing, refusing, refusing));
      assertThat(catchThrowable(callers::write))
          .isExactlyInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Who are you. Set BEEPER_ACCESS_TOKEN or call accessToken(…)")
          .hasMessageNotContaining("token-");
      assertThat(sent).hasSize(2);

      sent.clear();
      try (BeeperDesktop same =
          builder(server, transport).accessToken(() -> "same").build()) {
        server.plan(List.of(refusing, refusing));
        assertThat(catchThrowable(new Callers(way, same)::read))
            .isExactlyInstanceOf(AuthenticationException.class);
        assertThat(sent).containsExactly("Bearer same");
      }
    }
  }

  /** A write meets the dead connection only if it was not seen to die, and then it fails: nobody knows what became of it. */
  @ParameterizedTest
  @EnumSource
  void closedWhileKept(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = client(server, transport)) {
      Callers callers = new Callers(way, client);
      Act last = connection -> {
        connection.read();
        connection.send(Connection.GOOD);
        connection.close();
      };
      for (int i = 0; i < 20; i++) {
        server.plan(List.of(last));
        callers.read();
        server.awaitOpen(0);
        callers.read();
        assertThat(server.received()).isEqualTo(2);

        server.plan(List.of(last));
        callers.read();
        server.awaitOpen(0);
        Throwable failure = catchThrowable(callers::write);
        if (failure == null) {
          assertThat(server.received()).isEqualTo(2);
        } else {
          assertThat(failure).isExactlyInstanceOf(ConnectionException.class);
          assertThat(server.received()).isEqualTo(1);
        }
        server.awaitIdle();
      }
    }
  }

  /** The pools of the application's own clients, after each fault. */
  @ParameterizedTest
  @EnumSource(names = {"APACHE", "APACHE_ASYNC"})
  void nothingStaysLeased(Way way) throws Exception {
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    PoolingAsyncClientConnectionManager asyncPool = new PoolingAsyncClientConnectionManager();
    try (FaultServer server = FaultServer.start();
        CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(pool)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
        CloseableHttpAsyncClient asyncHttp = HttpAsyncClients.custom()
            .setConnectionManager(asyncPool)
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
        Transport transport = ApacheTransport.using(http, asyncHttp);
        BeeperDesktop client = builder(server, transport)
            .maxResponseBytes(Fault.MAX_RESPONSE_BYTES)
            .build()) {
      Callers callers = new Callers(way, client);
      ConnPoolControl<?> used = way.isAsync() ? asyncPool : pool;
      for (Fault fault : Fault.all()) {
        if (way.isAsync() && fault.failure() == RequestTimeoutException.class) {
          // The library forgets some cancellations, and a client of the application's own gives no
          // handle for better.
          continue;
        }
        server.plan(Collections.nCopies(7, fault));
        assertThat(catchThrowable(callers::read)).isExactlyInstanceOf(fault.failure());
        awaitUnleased(used, fault);
        server.awaitIdle();
        server.plan(List.of());
        callers.read();
      }
      awaitUnleased(used, null);
      assertThat(used.getTotalStats().getAvailable()).isEqualTo(1);
    }
  }

  /** The pool tells nobody when a connection comes back, which can be a moment after the call has ended. */
  private static void awaitUnleased(ConnPoolControl<?> pool, Fault after) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (pool.getTotalStats().getLeased() + pool.getTotalStats().getPending() > 0) {
      assertThat(System.nanoTime())
          .as("%s after %s", pool.getTotalStats(), after)
          .isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
