package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.integration.AcceleratedTimeSource;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.integration.faults.ScriptedServer.Connection;
import com.beeper.desktop.integration.faults.ScriptedServer.ExchangeScript;
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

/** Faults of connections beyond the table of {@link ServerFault}. */
@Timeout(120)
class ConnectionFaultsTest {

  private static BeeperDesktop client(ScriptedServer server, Transport transport) {
    return builder(server, transport).build();
  }

  private static BeeperDesktop.Builder builder(ScriptedServer server, Transport transport) {
    return TransportMode.clientBuilder(server.uri())
        .transport(transport)
        .timeSource(server.time())
        .timeout(Duration.ofDays(1));
  }

  @ParameterizedTest
  @EnumSource
  void retriesEveryCallWhenNoServerListens(TransportMode mode) throws Exception {
    URI unused;
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      unused = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    AtomicInteger attempts = new AtomicInteger();
    try (Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(unused)
            .transport(transport)
            .timeSource(new AcceleratedTimeSource(1000))
            .timeout(Duration.ofDays(1))
            .interceptor(new Interceptor() {
              @Override
              public void beforeSend(CallAttempt attempt) {
                attempts.incrementAndGet();
              }
            })
            .build()) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      for (Runnable call : List.<Runnable>of(calls::read, calls::write)) {
        attempts.set(0);
        Throwable failure = catchThrowable(call::run);
        assertThat(failure)
            .isExactlyInstanceOf(ConnectionException.class)
            .hasMessageContaining("cannot connect to " + unused.getAuthority())
            .hasMessageContaining("Is Beeper Desktop running, with its API switched on");
        assertThat(((ConnectionException) failure).possiblySent()).isFalse();
        assertThat(attempts).as("nothing was sent, so all may be tried again").hasValue(3);
      }
    }
  }

  /** Clients differ in whether such a connection counts as established: a write may be retried or not. */
  @ParameterizedTest
  @EnumSource
  void failsWhenConnectionIsResetOnAccept(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ExchangeScript reset = new ExchangeScript() {
        @Override
        public void play(Connection connection) throws IOException {
          connection.reset();
        }

        @Override
        public boolean startsAtAccept() {
          return true;
        }
      };
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      for (Runnable call : List.<Runnable>of(calls::read, calls::write)) {
        server.plan(Collections.nCopies(7, reset));
        assertThat(catchThrowable(call::run)).isExactlyInstanceOf(ConnectionException.class);
        assertThat(server.received()).isZero();
        server.awaitIdle();
      }
      server.plan(List.of());
      calls.read();
    }
  }

  @ParameterizedTest
  @EnumSource
  void retriesReadsOnlyWhenResponseEndsAtAnyByte(TransportMode mode) throws Exception {
    String good = Connection.SUCCESS;
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      List<String> wrong = new ArrayList<>();
      for (int i = 0; i < good.length(); i++) {
        String start = good.substring(0, i);
        ExchangeScript broken = connection -> {
          connection.read();
          connection.send(start);
          connection.close();
        };
        server.plan(List.of(broken));
        calls.read();
        assertThat(server.received()).as("reads, with %s bytes", i).isEqualTo(2);
        server.plan(List.of(broken));
        Throwable failure = catchThrowable(calls::write);
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
    return Arrays.stream(TransportMode.values())
        .flatMap(mode -> Stream.of("more", "\r\n", ScriptedServer.response("200 OK", "", "{}"))
            .map(more -> Arguments.of(more, mode)));
  }

  /** Bytes after the end of a response belong to no call. */
  @ParameterizedTest
  @MethodSource("more")
  void ignoresBytesAfterEndOfResponse(String more, TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      ExchangeScript longer = connection -> {
        connection.read();
        connection.send(Connection.SUCCESS + more);
      };
      // The asynchronous client of Apache keeps an incomplete line without reporting it.
      boolean isSpoiled = mode == TransportMode.APACHE_ASYNC && more.equals("more");
      for (int i = 0; i < 5; i++) {
        server.plan(List.of(longer));
        calls.read();
        calls.read();
        assertThat(server.received()).isEqualTo(isSpoiled ? 3 : 2);

        server.plan(List.of(longer));
        calls.read();
        if (isSpoiled) {
          assertThat(catchThrowable(calls::write))
              .isExactlyInstanceOf(ConnectionException.class)
              .hasMessageContaining("is not HTTP");
        } else {
          calls.write();
        }
        assertThat(server.received()).isEqualTo(2);
        server.awaitIdle();
      }
      server.awaitOpen(1);
    }
  }

  static Stream<Arguments> noHttp() {
    return Arrays.stream(TransportMode.values())
        .flatMap(mode -> Stream.of(
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "HTTP/1.1 2x0 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n")
            .map(response -> Arguments.of(response, mode)));
  }

  /** The server keeps the connection open; the client does not, and the next calls are good. */
  @ParameterizedTest
  @MethodSource("noHttp")
  void closesConnectionAfterInvalidResponse(String response, TransportMode mode) throws Exception {
    assumeTrue(
        mode.closesConnectionAfterInvalidHttp() || response.contains("chunked"),
        "the JDK before 21 gives no mode to close a connection that it has lost");
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      ExchangeScript odd = connection -> {
        connection.read();
        connection.send(response);
        connection.awaitEnd();
      };
      server.plan(List.of(odd, odd, odd, odd));
      for (Runnable call : List.<Runnable>of(calls::read, calls::write)) {
        assertThat(catchThrowable(call::run))
            .isExactlyInstanceOf(ConnectionException.class)
            .hasMessageContaining("sent no valid HTTP response");
        server.awaitIdle();
        server.awaitOpen(0);
      }
      assertThat(server.received()).isEqualTo(4);
      calls.read();
      calls.write();
      server.awaitIdle();
      server.awaitOpen(1);
    }
  }

  /** When a transport replaces its client, the exchanges of the old one continue. */
  @ParameterizedTest
  @EnumSource
  void continuesOtherCallsAfterInvalidResponse(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      CountDownLatch go = new CountDownLatch(1);
      ExchangeScript slow = connection -> {
        connection.read();
        try {
          go.await();
        } catch (InterruptedException e) {
          throw new InterruptedIOException();
        }
        connection.send(Connection.SUCCESS);
      };
      ExchangeScript odd = connection -> {
        connection.read();
        connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n");
        connection.close();
      };
      server.plan(List.of(slow, odd, odd));
      CompletableFuture<Void> other = CompletableFuture.runAsync(calls::write);
      server.awaitReceived(1);
      for (int i = 0; i < 2; i++) {
        assertThat(catchThrowable(calls::write)).isExactlyInstanceOf(ConnectionException.class);
      }
      calls.write();
      assertThat(other).isNotDone();
      go.countDown();
      TransportMode.join(other);
      assertThat(server.received()).isEqualTo(4);
    }
  }

  static Stream<Arguments> endless() {
    return Arrays.stream(TransportMode.values())
        .flatMap(mode -> Stream.of("X-More: " + "x".repeat(100) + "\r\n", "x".repeat(100))
            .map(more -> Arguments.of(more, mode)));
  }

  /** The head of a response is bounded too. */
  @ParameterizedTest
  @MethodSource("endless")
  void failsWhenHeadOfResponseIsEndless(String more, TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ExchangeScript endless = connection -> {
        connection.read();
        connection.send("HTTP/1.1 200 OK\r\nX: ");
        while (true) {
          connection.send(more);
        }
      };
      server.plan(List.of(endless));
      assertThat(catchThrowable(new ReadWriteCalls(mode, client)::write))
          .isExactlyInstanceOf(ConnectionException.class)
          .hasMessageContaining("sent no valid HTTP response");
      if (mode.closesConnectionAfterInvalidHttp()) {
        server.awaitIdle();
        server.awaitOpen(0);
      }
    }
  }

  /** Unusual responses that are valid. */
  @SuppressWarnings("StringConcatToTextBlock") // lines of HTTP end in CR LF
  enum UnusualResponse {
    AFTER_100("HTTP/1.1 100 Continue\r\n\r\n" + Connection.SUCCESS),
    AFTER_103("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Connection.SUCCESS),
    IN_CHUNKS(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1a\r\n{\"pendingMessageID\":\"p\"   \r\n17;x=y\r\n,\"status\":\"complete\" } \r\n0\r\nX: y\r\n\r\n"),
    WITHOUT_REASON("HTTP/1.1 200\r\n" + Connection.SUCCESS.substring(17)),
    WITHOUT_SPACES(Connection.SUCCESS.replace(": ", ":")),
    LAST_ONE(Connection.SUCCESS.replace("OK\r\n", "OK\r\nConnection: close\r\n"));

    final String response;

    UnusualResponse(String response) {
      this.response = response;
    }
  }

  static Stream<Arguments> unusualResponses() {
    return Arrays.stream(UnusualResponse.values())
        .flatMap(
            each -> Arrays.stream(TransportMode.values()).map(mode -> Arguments.of(each, mode)));
  }

  @ParameterizedTest
  @MethodSource("unusualResponses")
  void acceptsUnusualValidResponses(UnusualResponse odd, TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      ExchangeScript act = connection -> {
        connection.read();
        connection.send(odd.response);
        if (odd == UnusualResponse.LAST_ONE) {
          connection.close();
        }
      };
      server.plan(List.of(act, act));
      calls.read();
      calls.write();
      calls.write();
      assertThat(server.received()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(odd == UnusualResponse.LAST_ONE ? 3 : 1);
    }
  }

  /** In real time: the clock of the client is that of the machine. */
  @ParameterizedTest
  @EnumSource
  void endsAtDeadlineWhenResponseArrivesSlowly(TransportMode mode) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
    ExchangeScript slowHead = connection -> {
      connection.read();
      connection.drip("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000), 20);
    };
    ExchangeScript slowBody = connection -> {
      connection.read();
      connection.send(head);
      connection.drip(" ".repeat(10_000), 20);
    };
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.uri())
            .transport(transport)
            .timeout(Duration.ofMillis(300))
            .build()) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      for (ExchangeScript act : List.of(slowHead, slowBody)) {
        server.plan(List.of(act));
        long start = System.nanoTime();
        assertThat(catchThrowable(calls::write))
            .isExactlyInstanceOf(RequestTimeoutException.class)
            // On a busy machine even connecting can take as long, and may be tried again.
            .hasMessageMatching(
                "messages\\.send.*: took longer than 0\\.3 s, the timeout\\(…\\).*");
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("drip: %s, a time-out of 0.3 s took %d ms%n", mode, millis);
        assertThat(millis).isBetween(290L, 20_000L);
        server.awaitIdle();
        assertThat(server.received()).isEqualTo(1);
      }
      // The timeout of a call covers all attempts: the second one has the remaining time.
      server.plan(List.of(slowHead, slowBody, slowHead));
      BeeperDesktop limited =
          client.with(o -> o.callTimeout(Duration.ofMillis(400)).timeout(Duration.ofMinutes(1)));
      long start = System.nanoTime();
      assertThat(catchThrowable(new ReadWriteCalls(mode, limited)::read))
          .isExactlyInstanceOf(RequestTimeoutException.class)
          .hasMessageContaining("took longer than 0.4 s, the callTimeout(…)");
      assertThat((System.nanoTime() - start) / 1_000_000).isBetween(390L, 10_000L);
      assertThat(server.received()).as("no attempt is begun after the deadline").isEqualTo(1);
      server.awaitIdle();
    }
  }

  static Stream<Arguments> waits() {
    return Arrays.stream(TransportMode.values())
        .flatMap(
            mode -> Stream.of("Retry-After: 40", "Retry-After: date", "retry-after-ms: 40000", "")
                .map(field -> Arguments.of(field, mode)));
  }

  /** The delay is at least the requested one, by the clock of the client. */
  @ParameterizedTest
  @MethodSource("waits")
  void waitsForRequestedTimeBeforeRetry(String field, TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
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
            connection.send(ScriptedServer.response("503 Busy", fields, ""));
          },
          connection -> {
            connection.read();
            came.add(server.time().instant());
            connection.send(Connection.SUCCESS);
          }));
      new ReadWriteCalls(mode, client).read();
      assertThat(came.get(0)).isAfterOrEqualTo(due.get(0));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void requestsNewTokenOnceAfterStatus401(TransportMode mode) throws Exception {
    AtomicInteger requested = new AtomicInteger();
    List<String> sent = new CopyOnWriteArrayList<>();
    ExchangeScript refusing = connection -> {
      sent.add(connection.read().headers().get("Authorization"));
      connection.send(ScriptedServer.response("401 Who", "", "{\"message\":\"Who are you\"}"));
    };
    ExchangeScript noting = connection -> {
      sent.add(connection.read().headers().get("Authorization"));
      connection.send(Connection.SUCCESS);
    };
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = builder(server, transport)
            .accessToken(() -> "token-" + requested.incrementAndGet())
            .build()) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      server.plan(List.of(refusing, noting));
      calls.write();
      assertThat(sent).containsExactly("Bearer token-1", "Bearer token-2");

      sent.clear();
      server.plan(List.of(refusing, refusing, refusing));
      assertThat(catchThrowable(calls::write))
          .isExactlyInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Who are you. Set BEEPER_ACCESS_TOKEN or call accessToken(…)")
          .hasMessageNotContaining("token-");
      assertThat(sent).hasSize(2);

      sent.clear();
      try (BeeperDesktop same =
          builder(server, transport).accessToken(() -> "same").build()) {
        server.plan(List.of(refusing, refusing));
        assertThat(catchThrowable(new ReadWriteCalls(mode, same)::read))
            .isExactlyInstanceOf(AuthenticationException.class);
        assertThat(sent).containsExactly("Bearer same");
      }
    }
  }

  /** A write uses a dead connection only if its end was not noticed, and then fails as possibly sent. */
  @ParameterizedTest
  @EnumSource
  void survivesConnectionsThatCloseWhileIdle(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      ExchangeScript last = connection -> {
        connection.read();
        connection.send(Connection.SUCCESS);
        connection.close();
      };
      for (int i = 0; i < 20; i++) {
        server.plan(List.of(last));
        calls.read();
        server.awaitOpen(0);
        calls.read();
        assertThat(server.received()).isEqualTo(2);

        server.plan(List.of(last));
        calls.read();
        server.awaitOpen(0);
        Throwable failure = catchThrowable(calls::write);
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
  void returnsEveryConnectionToPoolAfterFault(TransportMode mode) throws Exception {
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    PoolingAsyncClientConnectionManager asyncPool = new PoolingAsyncClientConnectionManager();
    try (ScriptedServer server = ScriptedServer.start();
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
            .maxResponseBytes(ServerFault.MAX_RESPONSE_BYTES)
            .build()) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      ConnPoolControl<?> used = mode.isAsync() ? asyncPool : pool;
      for (ServerFault fault : ServerFault.all()) {
        if (mode.isAsync() && fault.failure() == RequestTimeoutException.class) {
          // The library forgets some cancellations, and a client of the application's own gives no
          // handle for better.
          continue;
        }
        server.plan(Collections.nCopies(7, fault));
        assertThat(catchThrowable(calls::read)).isExactlyInstanceOf(fault.failure());
        awaitUnleased(used, fault);
        server.awaitIdle();
        server.plan(List.of());
        calls.read();
      }
      awaitUnleased(used, null);
      assertThat(used.getTotalStats().getAvailable()).isEqualTo(1);
    }
  }

  /** The pool has no event for the moment when a connection comes back, which can be a moment after the call has ended. */
  private static void awaitUnleased(ConnPoolControl<?> pool, ServerFault after) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (pool.getTotalStats().getLeased() + pool.getTotalStats().getPending() > 0) {
      assertThat(System.nanoTime())
          .as("%s after %s", pool.getTotalStats(), after)
          .isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
