package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.AppStateUpdated;
import com.beeper.desktop.events.ChatDeleted;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageDeleted;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.events.UnrecognizedEvent;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of events over real connections to the fake server. */
@Timeout(120)
class EventStreamTest {

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();
  private final Transport transport = JdkTransport.create();
  private BeeperDesktop client;

  @BeforeEach
  void createClient() {
    client = clientBuilder(JacksonCodec.create()).build();
  }

  @AfterEach
  void close() {
    client.close();
    transport.close();
    server.close();
  }

  private BeeperDesktop.Builder clientBuilder(Codec codec) {
    return BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(transport)
        .codec(codec);
  }

  /** All codecs on the class path, which is longer in tests/plug-ins. */
  static Stream<Arguments> formsAndCodecs() {
    List<CodecProvider> codecs = ServiceLoader.load(CodecProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
    assertThat(codecs).extracting(CodecProvider::name).contains("jackson", "jackson3", "jsonb");
    return Stream.of(ConsumptionForm.values())
        .flatMap(form -> codecs.stream().map(codec -> Arguments.of(form, codec.name(), codec)));
  }

  @ParameterizedTest
  @MethodSource("formsAndCodecs")
  void deliversEveryChangeInOrder(ConsumptionForm form, String name, CodecProvider codec) {
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop own = clientBuilder(codec.create()).build();
        ReceivedEvents events = form.open(own, o -> o.allChats().appState(true))) {
      chat.message("Ada", "hi");

      MessageUpserted message = (MessageUpserted) events.next();
      assertThat(message.chatId()).isEqualTo(chat.id());
      assertThat(message.messageIds()).isEqualTo(chat.messageIds());
      assertThat(message.messages()).hasSize(1);
      assertThat(message.messages().get(0).text()).isEqualTo("hi");
      assertThat(message.messages().get(0).chatId()).isEqualTo(chat.id());
      assertThat(message.timestamp()).isEqualTo(server.clock().instant());
      assertThat(message.recovered()).isFalse();
      assertThat(message.raw("seq")).isEqualTo(0L);
      ChatUpserted changed = (ChatUpserted) events.next();
      assertThat(changed.chatIds()).containsExactly(chat.id());
      assertThat(changed.chats().get(0).unreadCount()).isEqualTo(1);

      server.events().send("{\"type\":\"reaction.added\",\"emoji\":\"👍\"}");
      UnrecognizedEvent unknown = (UnrecognizedEvent) events.next();
      assertThat(unknown.type()).isEqualTo("reaction.added");
      assertThat(unknown.raw("emoji")).isEqualTo("👍");
      assertThat(unknown.timestamp()).isNull();

      server
          .events()
          .send(
              "{\"type\":\"app.state.updated\",\"ts\":1788000000000,\"appState\":{\"state\":\"ready\"}}");
      AppStateUpdated state = (AppStateUpdated) events.next();
      assertThat(state.state().value()).isEqualTo("ready");
      assertThat(state.timestamp()).isEqualTo("2026-08-29T10:40:00Z");

      chat.deleteLast();
      MessageDeleted deleted = events.next(MessageDeleted.class);
      assertThat(deleted.messageIds()).isEqualTo(message.messageIds());
      chat.delete();
      assertThat(events.next(ChatDeleted.class).chatId()).isEqualTo(chat.id());
      assertThat(own.json().fromJson(MessageUpserted.class, own.json().toJson(message)))
          .isEqualTo(message);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reconnectsAndAnnouncesTheGap(ConsumptionForm form) {
    ChatScene chat = server.chat("Family");
    try (ReceivedEvents events =
        form.open(client, o -> o.chats(chat.id()).reconnectDelay(ms(1), ms(2)))) {
      chat.message("Ada", "before");
      assertThat(events.nextText()).isEqualTo("before");

      server.events().close(1001, "");
      StreamGap gap = events.next(StreamGap.class);
      assertThat(gap.reason()).isEqualTo(StreamGap.Reason.RECONNECT);
      assertThat(gap.chatIds()).containsExactly(chat.id());
      assertThat(gap.allChats()).isFalse();
      assertThat(gap.from()).isBeforeOrEqualTo(gap.to());
      chat.message("Ada", "after");
      assertThat(events.nextText()).isEqualTo("after");

      server.events().close(1012, "restart");
      assertThat(events.next(StreamGap.class).from()).isAfterOrEqualTo(gap.to());
    }
  }

  @Test
  void noticesEveryEndWithoutCloseFrame() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client
        .events()
        .connect(o -> o.pingInterval(ms(20)).idleTimeout(ms(1020)).reconnectDelay(ms(1), ms(1)))) {
      for (int i = 0; i < 5; i++) {
        chat.message("Ada", "before " + i);
        Iterator<Event> all = events.iterator();
        while (!(all.next() instanceof MessageUpserted)) {
          // The change of the chat before.
        }
        server.events().disconnect();
        while (!(all.next() instanceof StreamGap)) {
          // The change of the chat.
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsNormallyWhenClosed(ConsumptionForm form) {
    ReceivedEvents events = form.open(client, o -> o.allChats());
    events.close();

    if (form != ConsumptionForm.PUBLISHER) {
      assertThat(events.end()).isEmpty();
    }
    awaitNoConnection();
  }

  @ParameterizedTest
  @EnumSource
  void endsNormallyWhenClientIsClosed(ConsumptionForm form) {
    ReceivedEvents events = form.open(client, o -> o.allChats());
    client.close();

    assertThat(events.end()).isEmpty();
    awaitNoConnection();
  }

  @ParameterizedTest
  @EnumSource
  void failsWithTheExceptionOfCallWhenTokenIsRefusedAtFirst(ConsumptionForm form) {
    try (BeeperDesktop refused =
        clientBuilder(JacksonCodec.create()).accessToken("wrong").build()) {
      assertThatThrownBy(() -> form.open(refused, o -> o.allChats()))
          .isInstanceOfSatisfying(AuthenticationException.class, e -> {
            assertThat(e.status()).isEqualTo(401);
            assertThat(e.body()).contains("Unauthorized");
            assertThat(e).hasMessageStartingWith("events.connect: 401");
            assertThat(e.toString()).doesNotContain("wrong");
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTheExceptionOfCallWhenTokenIsRevoked(ConsumptionForm form) {
    String token = server.oauth().token("read");
    try (BeeperDesktop own =
            clientBuilder(JacksonCodec.create()).accessToken(token).build();
        ReceivedEvents events = form.open(own, o -> o.allChats().reconnectDelay(ms(1), ms(1)))) {
      server.oauth().revoke(token);
      server.events().close(1001, "");

      assertThat(events.end().orElseThrow()).isInstanceOf(AuthenticationException.class);
    }
  }

  @Test
  void failsWithPermissionDeniedWhenScopeIsMissing() {
    String token = server.oauth().token("write");
    try (BeeperDesktop own =
        clientBuilder(JacksonCodec.create()).accessToken(token).build()) {
      assertThatThrownBy(() -> own.events().connect())
          .isInstanceOf(PermissionDeniedException.class);
    }
  }

  @Test
  void asksForFreshTokenOnceWhenTokenIsRefused() {
    List<String> tokens = List.of("old", server.accessToken());
    AtomicInteger calls = new AtomicInteger();
    try (BeeperDesktop own = clientBuilder(JacksonCodec.create())
            .accessToken(() -> tokens.get(calls.getAndIncrement()))
            .build();
        EventStream events = own.events().connect()) {
      assertThat(events.state()).isInstanceOf(ConnectionState.Live.class);
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void failsWhenNothingListens() throws InterruptedException {
    try (BeeperDesktop own = clientBuilder(JacksonCodec.create())
        .baseUrl(URI.create("http://127.0.0.1:1"))
        .maxRetries(1)
        .build()) {
      BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
      assertThatThrownBy(() ->
              own.events().connect(o -> o.reconnectDelay(ms(1), ms(1)).onState(states::add)))
          .isInstanceOf(ConnectionException.class)
          .hasMessageStartingWith("events.connect: cannot connect to 127.0.0.1:1");
      assertThat(next(states)).isInstanceOf(ConnectionState.Connecting.class);
      assertThat(((ConnectionState.Reconnecting) next(states)).attempt()).isOne();
      assertThat(next(states)).isInstanceOf(ConnectionState.Closed.class);
    }
  }

  @Test
  void reportsStatesInOrder() throws InterruptedException {
    BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
    EventStream events =
        client.events().connect(o -> o.onState(states::add).reconnectDelay(ms(3), ms(3)));
    assertThat(next(states)).isInstanceOf(ConnectionState.Connecting.class);
    assertThat(next(states)).isInstanceOf(ConnectionState.Live.class);
    server.events().close(1001, "bye");
    ConnectionState.Reconnecting lost = (ConnectionState.Reconnecting) next(states);
    assertThat(lost.cause()).hasMessageContaining("1001 (bye)");
    assertThat(lost.attempt()).isOne();
    assertThat(lost.delay()).isBetween(Duration.ofNanos(2_250_000), ms(3));
    assertThat(next(states)).isInstanceOf(ConnectionState.Live.class);
    events.close();
    assertThat(next(states)).isEqualTo(new ConnectionState.Closed(null));
  }

  @Test
  void changesTheSubscriptionWhileItRuns() {
    ChatScene one = server.chat("One");
    ChatScene other = server.chat("Other");
    try (EventStream events = client.events().connect(o -> o.chats(one.id()))) {
      other.message("Ada", "not followed");
      events.subscribe(s -> s.chats(other.id())).join();
      assertThat(events.selection().chatIds()).containsExactly(other.id());
      one.message("Ada", "not followed any more");
      other.message("Ada", "followed");
      assertThat(nextText(events)).isEqualTo("followed");

      events.subscribe(s -> s.paused()).join();
      assertThat(events.selection().isPaused()).isTrue();
      other.message("Ada", "paused");
      events.subscribe(s -> s.allChats()).join();
      one.message("Ada", "all");
      assertThat(nextText(events)).isEqualTo("all");
    }
  }

  @Test
  void hasNoGapWhenPaused() {
    ChatScene chat = server.chat("Family");
    CountDownLatch live = new CountDownLatch(2);
    try (EventStream events = client
        .events()
        .connect(o -> o.paused().reconnectDelay(ms(1), ms(1)).onState(state -> {
          if (state instanceof ConnectionState.Live) {
            live.countDown();
          }
        }))) {
      server.events().close(1001, "");
      await(live);
      events.subscribe(s -> s.allChats()).join();
      chat.message("Ada", "hi");
      assertThat(events.iterator().next()).isInstanceOf(MessageUpserted.class);
    }
  }

  @Test
  void keepsChangedSubscriptionAfterReconnect() {
    ChatScene chat = server.chat("Family");
    try (EventStream events =
        client.events().connect(o -> o.paused().reconnectDelay(ms(1), ms(1)))) {
      events.subscribe(s -> s.chats(chat.id())).join();
      server.events().close(1001, "");
      Iterator<Event> all = events.iterator();
      assertThat(all.next()).isInstanceOf(StreamGap.class);
      chat.message("Ada", "hi");
      assertThat(all.next()).isInstanceOf(MessageUpserted.class);
    }
  }

  @Test
  void announcesHoleInSequence() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect(o -> o.queueSize(3))) {
      chat.message("Ada", "one");
      server.events().loseOne();
      chat.message("Ada", "two");
      List<String> kinds = new ArrayList<>();
      Iterator<Event> all = events.iterator();
      for (int i = 0; i < 5; i++) {
        Event event = all.next();
        kinds.add(
            event instanceof StreamGap gap
                ? gap.reason().name()
                : event instanceof MessageUpserted ? "message" : "chat");
      }
      assertThat(kinds).containsExactly("message", "chat", "SEQUENCE", "message", "chat");
    }
  }

  @Test
  void announcesUnreadableFrame() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect()) {
      chat.message("Ada", "one");
      for (String text :
          List.of("{\"type\":", "[]", "{}", "{\"type\":\"chat.upserted\",\"seq\":\"x\"}")) {
        server.events().send(text);
      }
      Iterator<Event> all = events.iterator();
      all.next();
      all.next();
      for (int i = 0; i < 4; i++) {
        assertThat(all.next())
            .isInstanceOfSatisfying(
                StreamGap.class,
                gap -> assertThat(gap.reason()).isEqualTo(StreamGap.Reason.UNREADABLE));
      }
      chat.message("Ada", "two");
      assertThat(all.next()).isInstanceOf(MessageUpserted.class);
    }
  }

  @Test
  void deliversEventsWithMissingMembers() {
    try (EventStream events = client.events().connect()) {
      server.events().send("{\"type\":\"message.upserted\",\"entries\":[{\"text\":\"half\"}]}");
      MessageUpserted event = (MessageUpserted) events.iterator().next();
      assertThat(event.messages().get(0).text()).isEqualTo("half");
      assertThat(event.timestamp()).isNull();
      assertThatThrownBy(event::chatId).hasMessageContaining("chatID");
      assertThatThrownBy(() -> event.messages().get(0).id()).hasMessageContaining("id");
    }
  }

  @Test
  void ignoresErrorOfServer() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect()) {
      server.events().send("{\"type\":\"error\",\"code\":\"INTERNAL_ERROR\",\"message\":\"no\"}");
      chat.message("Ada", "hi");
      assertThat(events.iterator().next()).isInstanceOf(MessageUpserted.class);
    }
  }

  @Test
  void survivesSlowConsumerWithoutLoss() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect(o -> o.queueSize(2))) {
      for (int i = 0; i < 500; i++) {
        chat.message("Ada", "message " + i);
      }
      for (int i = 0; i < 500; i++) {
        assertThat(nextText(events)).isEqualTo("message " + i);
      }
    }
  }

  @Test
  void changesTheSubscriptionWhileTheQueueIsFull() {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect(o -> o.queueSize(1))) {
      for (int i = 0; i < 200; i++) {
        chat.message("Ada", "message " + i);
      }
      events.subscribe(s -> s.paused()).join();
      Iterator<Event> all = events.iterator();
      Event next = all.next();
      while (!(next instanceof StreamGap)) {
        next = all.next();
      }
      assertThat(((StreamGap) next).reason()).isEqualTo(StreamGap.Reason.OVERFLOW);
    }
  }

  @Test
  void endsWithTheExceptionOfListener() {
    ChatScene chat = server.chat("Family");
    IllegalStateException bug = new IllegalStateException("bug");
    AtomicInteger calls = new AtomicInteger();
    EventSubscription subscription = client.events().listen(o -> o.allChats(), event -> {
      calls.incrementAndGet();
      throw bug;
    });
    chat.message("Ada", "hi");
    assertThatThrownBy(() -> subscription.closed().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(bug);
    assertThat(calls).hasValue(1);
    awaitNoConnection();
  }

  @Test
  void listenerMayCloseItsSubscription() {
    ChatScene chat = server.chat("Family");
    CompletableFuture<EventSubscription> opened = new CompletableFuture<>();
    AtomicInteger calls = new AtomicInteger();
    EventSubscription subscription = client.events().listen(o -> o.allChats(), event -> {
      calls.incrementAndGet();
      opened.join().close();
    });
    opened.complete(subscription);
    chat.message("Ada", "hi");
    subscription.closed().join();
    assertThat(calls).hasValue(1);
  }

  @Test
  void interruptEndsTheWaitAndNotTheStream() throws InterruptedException {
    ChatScene chat = server.chat("Family");
    try (EventStream events = client.events().connect()) {
      BlockingQueue<Object> result = new ArrayBlockingQueue<>(2);
      Thread waiting = new Thread(() -> {
        try {
          result.add(events.iterator().hasNext());
        } catch (CallCancelledException e) {
          result.add(e);
          result.add(Thread.currentThread().isInterrupted());
        }
      });
      waiting.start();
      waiting.interrupt();
      waiting.join();
      assertThat(result.remove()).isInstanceOf(CallCancelledException.class);
      assertThat(result.remove()).isEqualTo(true);
      chat.message("Ada", "hi");
      assertThat(nextText(events)).isEqualTo("hi");
    }
  }

  @Test
  void pollReturnsNullInTime() {
    EventStream events = client.events().connect();
    assertThat(events.poll(ms(5))).isNull();
    assertThat(events.poll(Duration.ZERO)).isNull();
    events.close();
    assertThat(events.poll(Duration.ofDays(1))).isNull();
    assertThat(events.iterator().hasNext()).isFalse();
  }

  @Test
  void refusesToOpenAfterClientIsClosed() {
    client.close();
    assertThatThrownBy(() -> client.events().connect()).isInstanceOf(IllegalStateException.class);
  }

  private static String nextText(EventStream events) {
    Iterator<Event> all = events.iterator();
    while (true) {
      if (all.next() instanceof MessageUpserted message) {
        return message.messages().get(0).text();
      }
    }
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("the next state").isNotNull();
    return next;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitNoConnection() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (server.events().connections() > 0) {
      assertThat(System.nanoTime()).as("the connection is closed").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
