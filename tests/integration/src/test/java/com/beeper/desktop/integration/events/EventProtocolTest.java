package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.events.StreamGap.Reason;
import com.beeper.desktop.events.SubscriptionRefusedException;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The protocol of streams, with a clock and a server that a test moves. */
@Timeout(120)
class EventProtocolTest {

  /** A clock that stands still until a test moves it. */
  private static final class TestClock implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanoTime() {
      return nanos.get();
    }

    @Override
    public Instant instant() {
      return START.plusNanos(nanos.get());
    }

    void advance(Duration duration) {
      nanos.addAndGet(duration.toNanos());
    }
  }

  private final TestClock clock = new TestClock();
  private final ScriptedWebSockets server = new ScriptedWebSockets();
  private final Transport transport = JdkTransport.create();
  private final BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
  private BeeperDesktop client;

  /** The connection of the stream. */
  private ScriptedWebSockets.Connection connection;

  @BeforeEach
  void createClient() {
    client = clientBuilder().build();
  }

  @AfterEach
  void close() {
    client.close();
    transport.close();
  }

  private BeeperDesktop.Builder clientBuilder() {
    return BeeperDesktop.builder()
        .baseUrl(URI.create("http://127.0.0.1:1/base"))
        .accessToken("secret-token")
        .transport(transport)
        .webSocketTransport(server)
        .codec(JacksonCodec.create())
        .timeSource(clock);
  }

  private CompletableFuture<EventStream> connecting(
      Consumer<? super EventStreamOptions.Builder> options) {
    return CompletableFuture.supplyAsync(() -> client.events().connect(o -> {
      o.onState(states::add);
      options.accept(o);
    }));
  }

  private EventStream connect(Consumer<? super EventStreamOptions.Builder> options)
      throws InterruptedException {
    CompletableFuture<EventStream> opening = connecting(options);
    connection = server.next().ready();
    return opening.join();
  }

  private <T extends ConnectionState> T awaitState(Class<T> type) throws InterruptedException {
    while (true) {
      ConnectionState state = states.poll(30, TimeUnit.SECONDS);
      assertThat(state).as("a state").isNotNull();
      if (type.isInstance(state)) {
        return type.cast(state);
      }
    }
  }

  @Test
  void sendsTheHandshakeOfCall() throws Exception {
    client.close();
    client = clientBuilder().header("X-Own", "1").query("q", "a b").build();
    CompletableFuture<EventStream> opening =
        connecting(o -> o.chats("a", "b", "a").appState(true));
    connection = server.next();
    WebSocketRequest request = server.requests.remove();
    assertThat(request.uri()).isEqualTo(URI.create("ws://127.0.0.1:1/base/v1/ws?q=a%20b"));
    assertThat(request.headers().first("Authorization")).isEqualTo("Bearer secret-token");
    assertThat(request.headers().first("User-Agent")).startsWith("BeeperDesktop/Java");
    assertThat(request.headers().first("X-Own")).isEqualTo("1");
    assertThat(request.pingInterval()).isEqualTo(Duration.ofSeconds(30));
    connection.send("{'type':'ready'}");
    assertThat(connection.confirm())
        .isEqualTo("{\"type\":\"subscriptions.set\",\"requestID\":\"s1\","
            + "\"chatIDs\":[\"a\",\"b\"],\"app\":{\"state\":true}}");
    opening.join().close();
    connection.awaitAbort();
  }

  @Test
  void sendsNothingBeforeReady() throws Exception {
    CompletableFuture<EventStream> opening = connecting(o -> {});
    connection = server.next();
    connection.send("{'type':'subscriptions.updated','chatIDs':[]}");
    connection.message(0, "early");
    assertThat(opening).isNotDone();
    connection.send("{'type':'ready'}");
    assertThat(connection.command()).contains("\"chatIDs\":[\"*\"]");
    connection.send("{'type':'subscriptions.updated','chatIDs':['*']}");
    try (EventStream events = opening.join()) {
      connection.message(0, "first");
      assertThat(message(events.iterator().next())).isEqualTo("first");
    }
  }

  @Test
  void failsWhenServerIsNotReadyInTime() throws Exception {
    CompletableFuture<EventStream> opening =
        connecting(o -> o.idleTimeout(Duration.ofHours(1)).reconnectDelay(s(1), s(1)));
    for (int attempt = 0; attempt < 3; attempt++) {
      ScriptedWebSockets.Connection silent = server.next();
      awaitDemand(silent);
      clock.advance(s(30));
      silent.awaitAbort();
      if (attempt < 2) {
        assertThat(awaitState(ConnectionState.Reconnecting.class).attempt()).isEqualTo(attempt + 1);
        clock.advance(s(1));
      }
    }
    assertThatThrownBy(opening::join)
        .cause()
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessage("events.connect: 127.0.0.1:1 did not open an event stream within 30 s, the"
            + " timeout(…) of an attempt");
  }

  @Test
  void doesNotRetryFirstHandshakeThatIsRefusedForGood() {
    server.statuses.add(404);
    assertThatThrownBy(() -> client.events().connect()).isInstanceOf(NotFoundException.class);
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void explainsServerThatDoesNotSwitch() {
    server.statuses.add(200);
    assertThatThrownBy(() -> client.events().connect())
        .hasMessageContaining("did not switch to the WebSocket protocol");
  }

  @Test
  void reconnectsAfterEveryRefusalButThatOfTheToken() throws Exception {
    EventStream events = connect(o -> o.reconnectDelay(s(1), s(4)));
    server.statuses.add(404);
    server.statuses.add(500);
    server.statuses.add(500);
    server.statuses.add(401);
    connection.lose();
    for (int attempt = 1; attempt <= 4; attempt++) {
      ConnectionState.Reconnecting state = awaitState(ConnectionState.Reconnecting.class);
      assertThat(state.attempt()).isEqualTo(attempt);
      long longest = Math.min(4, 1L << (attempt - 1));
      assertThat(state.delay()).isBetween(s(longest).multipliedBy(3).dividedBy(4), s(longest));
      clock.advance(s(longest));
    }
    assertThat(awaitState(ConnectionState.Closed.class).cause())
        .isInstanceOf(AuthenticationException.class);
    Iterator<Event> all = events.iterator();
    assertThatThrownBy(all::hasNext).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void survivesFailingTokenSupplierWhenLive() throws Exception {
    client.close();
    AtomicLong calls = new AtomicLong();
    client = clientBuilder()
        .accessToken(() -> {
          if (calls.incrementAndGet() == 2) {
            throw new IllegalStateException("no token now");
          }
          return "token";
        })
        .build();
    try (EventStream events = connect(o -> o.reconnectDelay(s(1), s(1)))) {
      connection.lose();
      awaitState(ConnectionState.Reconnecting.class);
      clock.advance(s(1));
      assertThat(awaitState(ConnectionState.Reconnecting.class).cause())
          .isInstanceOf(ConfigurationException.class);
      clock.advance(s(2));
      server.next().ready();
      assertThat(events.iterator().next()).isInstanceOf(StreamGap.class);
    }
  }

  @Test
  void endsAtOnceWhenTheTokenSupplierThrowsAnError() throws Exception {
    client.close();
    AtomicLong calls = new AtomicLong();
    client = clientBuilder()
        .accessToken(() -> {
          if (calls.incrementAndGet() == 2) {
            throw new AssertionError("user");
          }
          return "token";
        })
        .build();
    try (EventStream events = connect(o -> o.reconnectDelay(s(1), s(1)))) {
      connection.lose();
      awaitState(ConnectionState.Reconnecting.class);
      clock.advance(s(1));
      assertThat(awaitState(ConnectionState.Closed.class).cause())
          .isInstanceOf(AssertionError.class)
          .hasMessage("user");
      Iterator<Event> all = events.iterator();
      assertThatThrownBy(all::hasNext).hasMessageContaining("user");
    }
  }

  @Test
  void announcesGapBetweenTheLastFrameAndTheNextSubscription() throws Exception {
    try (EventStream events = connect(o -> o.chats("c").reconnectDelay(s(1), s(1)))) {
      connection.message(7, "before");
      // The time of a frame is that of its arrival in the stream, possibly on another thread.
      Iterator<Event> all = events.iterator();
      assertThat(reason(all.next())).isEqualTo(Reason.SEQUENCE);
      assertThat(message(all.next())).isEqualTo("before");
      Instant before = clock.instant();
      clock.advance(s(5));
      connection.lose();
      awaitState(ConnectionState.Reconnecting.class);
      clock.advance(s(1));
      connection = server.next();
      connection.send("{'type':'ready'}");
      assertThat(connection.confirm()).contains("[\"c\"]");
      connection.message(3, "after");
      StreamGap gap = (StreamGap) all.next();
      assertThat(gap.reason()).isEqualTo(Reason.RECONNECT);
      assertThat(gap.from()).isEqualTo(before);
      assertThat(gap.to()).isEqualTo(before.plusSeconds(6));
      assertThat(gap.selection()).isEqualTo(events.selection());
      assertThat(reason(all.next())).isEqualTo(Reason.SEQUENCE);
      assertThat(message(all.next())).isEqualTo("after");
    }
  }

  @Test
  void checksTheCounterOfEvents() throws Exception {
    try (EventStream events = connect(o -> {})) {
      connection.message(1, "a"); // a server may start with 1
      connection.message(2, "b");
      connection.message(2, "b"); // a duplicate
      connection.message(4, "c"); // a hole
      connection.send("{'type':"); // may have been number 5
      connection.message(6, "d");
      connection.send("{'type':'x'}"); // without counter
      connection.message(7, "e");
      connection.sendBinary();
      connection.message(0, "f"); // started anew
      connection.message(1, "g");
      StringBuilder seen = new StringBuilder();
      Iterator<Event> all = events.iterator();
      while (!seen.toString().endsWith("g")) {
        Event event = all.next();
        seen.append(
            event instanceof StreamGap gap
                ? "<" + gap.reason() + ">"
                : event instanceof MessageUpserted ? message(event) : "?");
      }
      assertThat(seen).hasToString("ab<SEQUENCE>c<UNREADABLE>d?e<SEQUENCE>fg");
    }
  }

  @Test
  void abortsConnectionWithoutPong() throws Exception {
    try (EventStream events = connect(o -> o.reconnectDelay(s(1), s(1)))) {
      ScriptedWebSockets.Connection silent = connection;
      for (int i = 0; i < 3; i++) {
        advanceUntil(silent::takePing);
        if (i < 2) {
          silent.pong();
        }
      }
      advanceUntil(silent::isAborted);
      assertThat(awaitState(ConnectionState.Reconnecting.class).cause())
          .message()
          .matches(
              "events.connect: 127.0.0.1:1 was silent for \\d+ s and did not respond to a ping");
      clock.advance(s(1));
      server.next().ready();
      assertThat(reason(events.iterator().next())).isEqualTo(Reason.RECONNECT);
    }
  }

  @Test
  void leavesPingsToTransportsThatSendThemThemselves() throws Exception {
    server.pings = false;
    try (EventStream events = connect(o -> {})) {
      clock.advance(s(2));
      clock.advance(Duration.ofHours(1));
      connection.message(0, "still there");
      assertThat(message(events.iterator().next())).isEqualTo("still there");
    }
  }

  @Test
  void readsNoMoreThanTheQueueHolds() throws Exception {
    try (EventStream events = connect(o -> o.queueSize(10).reconnectDelay(s(1), s(1)))) {
      for (int i = 0; i < 10; i++) {
        connection.message(i, "" + i);
      }
      // Neither a ping nor the idle timeout applies while nothing is read.
      clock.advance(Duration.ofHours(1));
      Iterator<Event> all = events.iterator();
      for (int i = 0; i < 6; i++) {
        assertThat(message(all.next())).isEqualTo("" + i);
      }
      assertThat(connection.demand()).isPositive();
      assertThat(events.state()).isInstanceOf(ConnectionState.Live.class);
    }
  }

  @Test
  void announcesOverflowWhenConnectionIsLostWhileTheConsumerIsTooSlow() throws Exception {
    try (EventStream events = connect(o -> o.queueSize(2).reconnectDelay(s(1), s(1)))) {
      // As many as the queue holds. The present demand is no guide: another thread can be about
      // to raise it.
      for (int i = 0; i < 2; i++) {
        connection.message(i, "" + i);
      }
      connection.lose();
      awaitState(ConnectionState.Reconnecting.class);
      clock.advance(s(1));
      server.next().ready();
      Iterator<Event> all = events.iterator();
      for (int i = 0; i < 2; i++) {
        assertThat(message(all.next())).isEqualTo("" + i);
      }
      assertThat(reason(all.next())).isEqualTo(Reason.OVERFLOW);
    }
  }

  @Test
  void keepsSubscriptionThatServerRefusesToChange() throws Exception {
    try (EventStream events = connect(o -> o.chats("c"))) {
      CompletableFuture<Void> change = events.subscribe(s -> s.appState(true));
      String id = ScriptedWebSockets.Connection.requestId(connection.command());
      connection.send("{'type':'error','requestID':'other','code':'INTERNAL_ERROR','message':''}");
      connection.send(
          "{'type':'error','requestID':'" + id + "','code':'INVALID_PAYLOAD','message':'app'}");
      assertThatThrownBy(change::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              SubscriptionRefusedException.class,
              e -> assertThat(e.code()).isEqualTo("INVALID_PAYLOAD"))
          .hasMessage("events.connect: the server refused the subscription: INVALID_PAYLOAD: app");
      assertThat(events.selection().isAppState()).isFalse();
      assertThat(events.state()).isInstanceOf(ConnectionState.Live.class);
    }
  }

  @Test
  void failsWhenServerRefusesTheFirstSubscription() throws Exception {
    CompletableFuture<EventStream> opening = connecting(o -> o.appState(true));
    connection = server.next();
    connection.send("{'type':'ready'}");
    connection.command();
    connection.send("{'type':'error','code':'INVALID_PAYLOAD','message':'app'}");
    assertThatThrownBy(opening::join).cause().isInstanceOf(SubscriptionRefusedException.class);
    connection.awaitAbort();
  }

  @Test
  void showsRefusalOnOneLineOfLimitedLength() throws Exception {
    CompletableFuture<EventStream> opening = connecting(o -> o.appState(true));
    connection = server.next();
    connection.send("{'type':'ready'}");
    connection.command();
    connection.send("{'type':'error','code':'A\\nB','message':'" + "x\\n".repeat(500) + "'}");
    assertThatThrownBy(opening::join)
        .cause()
        .hasMessageContaining("subscription: A B: x x x")
        .message()
        .doesNotContain("\n")
        .hasSizeLessThan(400);
  }

  @Test
  void repeatsChangeThatGotNoResponseOnTheNextConnection() throws Exception {
    try (EventStream events = connect(o -> o.chats("c").reconnectDelay(s(1), s(1)))) {
      CompletableFuture<Void> change = events.subscribe(s -> s.chats("d"));
      connection.command();
      clock.advance(s(30));
      awaitState(ConnectionState.Reconnecting.class);
      clock.advance(s(1));
      connection = server.next().ready();
      assertThat(change).isNotDone();
      assertThat(connection.confirm()).contains("[\"d\"]");
      change.join();
      assertThat(events.selection().chatIds()).containsExactly("d");
    }
  }

  @Test
  void failsPendingChangeWhenClosed() throws Exception {
    EventStream events = connect(o -> {});
    CompletableFuture<Void> change = events.subscribe(s -> s.paused());
    events.close();
    assertThatThrownBy(change::join).cause().isInstanceOf(CallCancelledException.class);
    assertThatThrownBy(() -> events.subscribe(s -> s.allChats()).join())
        .cause()
        .isInstanceOf(CallCancelledException.class);
  }

  @Test
  void interruptEndsTheFirstConnection() throws Exception {
    BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
    Thread opening = new Thread(() -> {
      try (EventStream events = client.events().connect()) {
        thrown.add(new AssertionError(events.toString()));
      } catch (CallCancelledException e) {
        thrown.add(e);
      }
    });
    opening.start();
    connection = server.next();
    opening.interrupt();
    opening.join();
    assertThat(thrown.remove()).isInstanceOf(CallCancelledException.class);
    connection.awaitAbort();
  }

  @Test
  void closingTheClientEndsTheWaitForTheFirstConnection() throws Exception {
    CompletableFuture<EventStream> opening = connecting(o -> {});
    connection = server.next();
    client.close();
    assertThatThrownBy(opening::join)
        .cause()
        .isInstanceOf(CallCancelledException.class)
        .hasMessage("events.connect: the client was closed");
    connection.awaitAbort();
  }

  private static String message(Event event) {
    return ((MessageUpserted) event).messages().get(0).text();
  }

  private static Reason reason(Event event) {
    return ((StreamGap) event).reason();
  }

  /** Moves the clock in steps until something happens. */
  private void advanceUntil(BooleanSupplier happened) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      clock.advance(s(1));
      Thread.onSpinWait();
    }
  }

  private static void awaitDemand(ScriptedWebSockets.Connection connection)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (connection.demand() == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static Duration s(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
