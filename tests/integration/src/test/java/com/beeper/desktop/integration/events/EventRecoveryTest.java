package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.RecordedCall;
import com.beeper.desktop.testkit.ScriptedRoute;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams that read the new messages of a gap over HTTP. */
@Timeout(120)
class EventRecoveryTest {

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();
  private final Transport transport = JdkTransport.create();
  private final Semaphore live = new Semaphore(0);
  private final GatedWebSockets webSockets = new GatedWebSockets();
  private BeeperDesktop client;

  /** The connection of a stream over a transport in memory. */
  private ScriptedWebSockets.Connection connection;

  @BeforeEach
  void createClient() {
    client = clientBuilder(webSockets).build();
  }

  private BeeperDesktop.Builder clientBuilder(WebSocketTransport sockets) {
    return EventClients.builder(server, server.baseUrl())
        .transport(transport)
        .webSocketTransport(sockets)
        // Longer than a call waits for the clock of the server.
        .timeout(Duration.ofMinutes(2));
  }

  @AfterEach
  void close() {
    client.close();
    transport.close();
    webSockets.close();
    server.close();
  }

  private void options(EventStreamOptions.Builder options) {
    options
        .resync(true)
        .reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(1))
        .onState(state -> {
          if (state instanceof ConnectionState.Live) {
            live.release();
          }
        });
  }

  private EventStream connect(Consumer<EventStreamOptions.Builder> more) {
    EventStream stream = client.events().connect(o -> {
      options(o);
      more.accept(o);
    });
    awaitLive();
    return stream;
  }

  private void awaitLive() {
    try {
      assertThat(live.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Loses the connection, does something before the next one is opened, and waits until it is live. */
  private void lose(Runnable meanwhile) {
    loseWhile(meanwhile);
    awaitLive();
  }

  private void loseWhile(Runnable meanwhile) {
    webSockets.shut();
    server.events().close(1001, "");
    awaitNoConnection();
    meanwhile.run();
    webSockets.open();
  }

  private void awaitNoConnection() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (server.events().connections() > 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @EnumSource
  void deliversNewMessagesOfGapOnceAndInOrder(ConsumptionForm form) {
    ChatScene chat = server.chat("Family").message("Ada", "old");
    try (ReceivedEvents events = form.open(client, this::options)) {
      chat.message("Ada", "before");
      assertThat(events.nextText()).isEqualTo("before");
      loseWhile(() -> chat.message("Ada", "lost 1").message("Ada", "lost 2"));
      StreamGap gap = events.next(StreamGap.class);
      assertThat(gap.reason()).isEqualTo(StreamGap.Reason.RECONNECT);
      chat.message("Ada", "after");
      assertThat(events.nextText()).isEqualTo("lost 1");
      assertThat(events.nextText()).isEqualTo("lost 2");
      assertThat(events.nextText()).isEqualTo("after");
    }
  }

  @Test
  void recoversOldEmptyAndNewChats() {
    ChatScene old = server.chat("Old").message("Ada", "old 1").message("Ada", "old 2");
    ChatScene empty = server.chat("Empty");
    ChatScene idle = server.chat("Idle").message("Ada", "idle");
    try (EventStream stream = connect(o -> o.allChats())) {
      old.message("Ada", "live");
      assertThat(nextMessage(stream).recovered()).isFalse();
      lose(() -> {
        old.message("Ada", "lost 1").ownMessage("lost 2");
        empty.message("Ada", "first");
        server.chat("Still empty");
        server.chat("New").message("Bo", "new 1").message("Bo", "new 2");
      });
      idle.message("Ada", "live again");

      Iterator<Event> events = stream.iterator();
      Event gap = events.next();
      while (!(gap instanceof StreamGap)) {
        gap = events.next();
      }
      List<String> recovered = new ArrayList<>();
      MessageUpserted event = (MessageUpserted) events.next();
      while (event.recovered()) {
        recovered.add(text(event));
        assertThat(event.messageIds()).containsExactly(event.messages().get(0).id());
        assertThat(event.timestamp()).isEqualTo(event.messages().get(0).timestamp());
        event = (MessageUpserted) events.next();
      }
      assertThat(recovered)
          .containsExactlyInAnyOrder("lost 1", "lost 2", "first", "new 1", "new 2")
          .containsSubsequence("lost 1", "lost 2")
          .containsSubsequence("new 1", "new 2");
      assertThat(text(event)).isEqualTo("live again");
    }
  }

  @Test
  void recoversFollowedChatsOnly() {
    ChatScene followed = server.chat("Followed");
    ChatScene other = server.chat("Other");
    ChatScene later = server.chat("Later").message("Ada", "old");
    try (EventStream stream = connect(o -> o.chats(followed.id()))) {
      stream.subscribe(s -> s.chats(followed.id(), later.id())).join();
      lose(() -> {
        other.message("Ada", "not followed");
        followed.message("Ada", "lost 1");
        later.message("Ada", "lost 2");
      });
      Set<String> texts = new HashSet<>();
      texts.add(text(nextMessage(stream)));
      texts.add(text(nextMessage(stream)));
      assertThat(texts).containsExactlyInAnyOrder("lost 1", "lost 2");
      followed.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void recoversLongGapWithSmallQueue() {
    ChatScene chat = server.chat("Family").message("Ada", "old");
    int count = 1500;
    try (EventStream stream = connect(o -> o.queueSize(5))) {
      lose(() -> {
        for (int i = 0; i < count; i++) {
          chat.message("Ada", "message " + i);
        }
      });
      for (int i = 0; i < count; i++) {
        MessageUpserted event = nextMessage(stream);
        assertThat(text(event)).isEqualTo("message " + i);
        assertThat(event.recovered()).isTrue();
      }
      chat.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void recoversHoleInSequence() {
    ChatScene chat = server.chat("Family");
    try (EventStream stream = connect(o -> o.allChats())) {
      chat.message("Ada", "one");
      assertThat(text(nextMessage(stream))).isEqualTo("one");
      stream.subscribe(s -> s.paused()).join();
      chat.message("Ada", "two");
      stream.subscribe(s -> s.allChats()).join();
      chat.message("Ada", "three");
      assertThat(text(nextMessage(stream))).isEqualTo("three");
      // The message that came while the stream was paused is behind the last one that was
      // delivered.
      server.events().loseOne();
      chat.message("Ada", "four");
      assertThat(text(nextMessage(stream))).isEqualTo("four");
    }
  }

  @Test
  void waitsUntilMessagesCanBeRead() {
    ChatScene chat = server.chat("Family");
    try (EventStream stream = connect(o -> o.allChats())) {
      server.on("chats.list").times(5).status(500);
      lose(() -> chat.message("Ada", "lost"));
      chat.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("lost");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void recoversOnlyChatsThatAreStillFollowed() {
    ChatScene followed = server.chat("Followed").message("Ada", "old");
    ChatScene left = server.chat("Left").message("Ada", "old");
    try (EventStream stream = connect(o -> o.allChats())) {
      stream.subscribe(s -> s.chats(followed.id())).join();
      lose(() -> {
        followed.message("Ada", "lost");
        left.message("Ada", "not followed");
      });
      followed.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("lost");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void readsNothingOfChatsWithoutNewMessages() {
    for (int i = 0; i < 250; i++) {
      server.chat("Old " + i).message("Ada", "old");
    }
    server.clock().advance(Duration.ofDays(2));
    ChatScene idle = server.chat("Idle").message("Ada", "idle");
    ChatScene chat = server.chat("Family").message("Ada", "before");
    try (EventStream stream = connect(o -> o.allChats())) {
      int calls = server.calls().size();
      lose(() -> chat.message("Ada", "lost"));
      assertThat(text(nextMessage(stream))).isEqualTo("lost");
      chat.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("live");

      List<RecordedCall> reads = server.calls().subList(calls, server.calls().size()).stream()
          .filter(call -> call.operation() != null && call.operation().endsWith(".list"))
          .toList();
      assertThat(reads)
          .as("a page of chats, and one of the chat with the new message; not of " + idle.id())
          .extracting(RecordedCall::operation)
          .containsExactly("chats.list", "messages.list");
      assertThat(reads.get(1).path()).containsEntry("chatID", chat.id());
    }
  }

  @Test
  void abortsReadWhenStreamIsClosed() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(2);
    ChatScene chat = server.chat("Family");
    try (BeeperDesktop own = countingReads(ended)) {
      EventStream stream = own.events().connect(this::options);
      awaitLive();
      server.on("chats.list").after(Duration.ofHours(1)).asUsual();
      lose(() -> chat.message("Ada", "lost"));
      EventClients.await("the chats are read", () -> server.calls("chats.list").size() == 2);
      stream.close();

      assertThat(ended.await(1, TimeUnit.MINUTES)).as("the read has ended").isTrue();
    }
  }

  @Test
  void closeEndsChangeOfSubscriptionWhoseChatsAreRead() throws Exception {
    CountDownLatch ended = new CountDownLatch(2);
    ChatScene chat = server.chat("Family");
    ChatScene added = server.chat("Added");
    try (BeeperDesktop own = countingReads(ended)) {
      EventStream stream = own.events().connect(o -> {
        options(o);
        o.chats(chat.id());
      });
      awaitLive();
      server.on("chats.list").after(Duration.ofHours(1)).asUsual();
      CompletableFuture<?> change = stream.subscribe(s -> s.chats(chat.id(), added.id()));
      EventClients.await("the chats are read", () -> server.calls("chats.list").size() == 2);
      stream.close();

      assertThatThrownBy(() -> change.get(1, TimeUnit.MINUTES))
          .hasRootCauseMessage("events.connect: the stream was closed");
      assertThat(ended.await(1, TimeUnit.MINUTES)).as("the read has ended").isTrue();
    }
  }

  /** Returns a client that counts down when it has read chats. */
  private BeeperDesktop countingReads(CountDownLatch ended) {
    return clientBuilder(webSockets)
        .interceptor(new Interceptor() {
          @Override
          public void onEnd(CallAttempt attempt, CallSummary summary) {
            if (attempt.operationId().equals("chats.list")) {
              ended.countDown();
            }
          }
        })
        .build();
  }

  @Test
  void skipsChatThatCannotBeRead() {
    ChatScene missing = server.chat("Missing");
    ChatScene chat = server.chat("Family");
    server.on("messages.list").with("chatID", missing.id()).status(404);
    try (EventStream stream = connect(o -> o.allChats())) {
      lose(() -> {
        chat.message("Ada", "lost");
        missing.message("Ada", "unreadable");
      });
      chat.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("lost");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void deliversEventsWhenChatsCannotBeRead() {
    ChatScene chat = server.chat("Family");
    try (EventStream stream = connect(o -> o.allChats())) {
      server.on("chats.list").status(404);
      lose(() -> chat.message("Ada", "lost"));
      chat.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void failsWhenTokenIsRefusedWhileMessagesAreRead() {
    ChatScene chat = server.chat("Family");
    try (EventStream stream = connect(o -> o.allChats())) {
      server.on("messages.list").status(401);
      lose(() -> chat.message("Ada", "lost"));
      assertThatThrownBy(() -> nextMessage(stream)).isInstanceOf(AuthenticationException.class);
    }
  }

  /** More than a page of chats, of which the stream knows none. */
  @Test
  void recoversChatsOfAllPages() {
    ChatScene known = server.chat("Known").message("Ada", "old");
    int chats = 250;
    try (EventStream stream = connect(o -> o.queueSize(1000).allChats())) {
      lose(() -> {
        for (int i = 0; i < chats; i++) {
          server.chat("New " + i).message("Ada", "new " + i);
        }
      });
      Set<String> texts = new HashSet<>();
      for (int i = 0; i < chats; i++) {
        texts.add(text(nextMessage(stream)));
      }
      assertThat(texts).hasSize(chats).allMatch(text -> text.startsWith("new "));
      known.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void recoversFollowedChatThatIsNotOnFirstPage() {
    ChatScene oldest = server.chat("Oldest").message("Ada", "old 1").message("Ada", "old 2");
    server.clock().advance(Duration.ofSeconds(1)); // the order of chats is that of their times
    for (int i = 0; i < 250; i++) {
      server.chat("Chat " + i).message("Ada", "other");
    }
    try (EventStream stream = connect(o -> o.chats(oldest.id()))) {
      server.clock().advance(Duration.ofSeconds(1));
      lose(() -> oldest.message("Ada", "lost"));
      oldest.message("Ada", "live");
      assertThat(text(nextMessage(stream))).isEqualTo("lost");
      assertThat(text(nextMessage(stream))).isEqualTo("live");
    }
  }

  @Test
  void recoversAllMessagesOfChatThatDidNotExist() {
    ChatScene chat = server.chat("Family");
    server.on("messages.list").once().status(404);
    try (EventStream stream = connect(o -> o.chats(chat.id()))) {
      assertThat(server.calls("messages.list")).hasSize(1);
      lose(() -> chat.message("Ada", "lost 1").message("Ada", "lost 2"));
      assertThat(text(nextMessage(stream))).isEqualTo("lost 1");
      assertThat(text(nextMessage(stream))).isEqualTo("lost 2");
    }
  }

  @Test
  void failsToConnectWhenMessagesOfFollowedChatCannotBeRead() {
    ChatScene chat = server.chat("Family");
    server.on("messages.list").status(403);
    Consumer<EventStreamOptions.Builder> follow = o -> {
      options(o);
      o.chats(chat.id());
    };
    assertThatThrownBy(() -> client.events().connect(follow))
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  void readsNothingWhenSubscriptionAddsNoChat() {
    ChatScene chat = server.chat("Family").message("Ada", "old");
    ChatScene other = server.chat("Other").message("Ada", "old");
    try (EventStream stream = connect(o -> o.chats(chat.id(), other.id()))) {
      int calls = server.calls("chats.list").size();
      stream.subscribe(s -> s.chats(chat.id())).join();
      assertThat(server.calls("chats.list")).hasSize(calls);
    }
  }

  /** A chat of the second page, which is on the first one when the second is read. */
  @Test
  void recoversChatThatMovesToEarlierPage() throws Exception {
    int chats = 250;
    List<ChatScene> moved = new ArrayList<>();
    try (EventStream stream = connect(o -> o.queueSize(5).allChats())) {
      lose(() -> {
        moved.add(server.chat("Moved").message("Ada", "lost"));
        server.clock().advance(Duration.ofSeconds(1)); // the order of chats is that of their times
        for (int i = 0; i < chats; i++) {
          server.chat("New " + i).message("Ada", "new " + i);
        }
      });
      // The first page has been read. The second is requested when its messages have been taken.
      assertThat(text(nextMessage(stream))).startsWith("new ");
      server.on("chats.list").once().after(Duration.ofHours(1)).asUsual();
      CompletableFuture<List<String>> ofMoved = CompletableFuture.supplyAsync(() -> {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < chats + 1; i++) {
          MessageUpserted message = nextMessage(stream);
          if (message.chatId().equals(moved.get(0).id())) {
            texts.add(text(message));
          }
        }
        return texts;
      });
      EventClients.await(
          "the second page is requested", () -> server.calls("chats.list").size() == 3);
      server.clock().advance(Duration.ofSeconds(1));
      moved.get(0).message("Ada", "live");
      server.clock().advance(Duration.ofHours(1));
      assertThat(ofMoved.get(1, TimeUnit.MINUTES)).containsExactly("lost", "live");
    }
  }

  /** Gaps that wait one behind another: messages are not read again for each of them. */
  @Test
  void readsMessagesInProportionToTheirNumberWhenManyGapsWait() {
    int gaps = 40;
    ManyGaps many = new ManyGaps(gaps, 30);
    try (EventStream stream = connect(o -> o.queueSize(10_000))) {
      many.write();
      many.assertDeliveredOnceAndInOrder(stream);
    }
    // Back and forward once, and one page more at each end of a gap, because pages begin anywhere.
    int pages = 2 * (many.messages() / 20 + 2 * gaps);
    assertThat(server.calls("messages.list").size()).as("pages of messages").isLessThan(pages);
  }

  @Test
  void readsChatOnceWhenItsNextMessageFollowsLaterGaps() {
    ManyGaps many = new ManyGaps(40, 1);
    ChatScene other = server.chat("Other");
    try (EventStream stream = connect(o -> o.queueSize(10_000))) {
      many.write(() -> other.message("Bo", "last"));
      many.assertDeliveredOnceAndInOrder(stream);
      assertThat(text(nextMessage(stream))).isEqualTo("last");
    }
    assertThat(server.calls("messages.list"))
        .filteredOn(call -> other.id().equals(call.path().get("chatID")))
        .as("pages of the other chat")
        .hasSizeLessThan(4);
  }

  static Stream<Consumer<ScriptedRoute>> refusalsOfCursor() {
    return Stream.of(
        route -> route.status(400),
        route -> route.status(404),
        route -> route.respond(
            200, "{\"items\":[],\"hasMore\":false,\"oldestCursor\":null,\"newestCursor\":null}"));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfCursor")
  void readsChatBackWhenServerDoesNotContinueAtCursor(Consumer<ScriptedRoute> refusal) {
    refusal.accept(server.on("messages.list").with("direction", "after"));
    ManyGaps many = new ManyGaps(5, 25);
    try (EventStream stream = connect(o -> o.queueSize(10_000))) {
      many.write();
      many.assertDeliveredOnceAndInOrder(stream);
    }
    assertThat(server.calls("messages.list"))
        .anyMatch(call -> call.target().contains("direction=after"));
  }

  /** Gaps in two chats, the first of which is recovered when the last one is there. */
  private final class ManyGaps {

    private static final int LIVE = 2;

    private final int gaps;
    private final int lost;
    private final List<ChatScene> chats = List.of(server.chat("One"), server.chat("Two"));

    /**
     * Creates the chats.
     *
     * @param lost the messages of a chat that are lost in each gap
     */
    ManyGaps(int gaps, int lost) {
      this.gaps = gaps;
      this.lost = lost;
    }

    int messages() {
      return gaps * chats.size() * (lost + LIVE);
    }

    void write() {
      write(() -> {});
    }

    /** Writes the messages, does something, and lets the recovery begin. */
    void write(Runnable last) {
      server.on("chats.list").once().after(Duration.ofHours(1)).asUsual();
      for (int gap = 0; gap < gaps; gap++) {
        int number = gap;
        lose(() -> write(number, 0, lost));
        write(gap, lost, lost + LIVE);
      }
      last.run();
      server.clock().advance(Duration.ofHours(1));
    }

    private void write(int gap, int from, int to) {
      for (int i = from; i < to; i++) {
        for (ChatScene chat : chats) {
          chat.message("Ada", gap + "/" + i);
        }
      }
    }

    void assertDeliveredOnceAndInOrder(EventStream stream) {
      Iterator<Event> events = stream.iterator();
      for (int gap = 0; gap < gaps; gap++) {
        Event event = events.next();
        while (event instanceof ChatUpserted) {
          event = events.next();
        }
        assertThat(event).isInstanceOf(StreamGap.class);
        Map<String, List<String>> ofChats = new HashMap<>();
        for (int i = 0; i < chats.size() * (lost + LIVE); i++) {
          event = events.next();
          while (event instanceof ChatUpserted) {
            event = events.next();
          }
          MessageUpserted message = (MessageUpserted) event;
          List<String> texts = ofChats.computeIfAbsent(message.chatId(), chat -> new ArrayList<>());
          assertThat(message.recovered()).as(text(message)).isEqualTo(texts.size() < lost);
          texts.add(text(message));
        }
        int number = gap;
        List<String> expected =
            IntStream.range(0, lost + LIVE).mapToObj(i -> number + "/" + i).toList();
        assertThat(ofChats)
            .hasSize(chats.size())
            .allSatisfy((chat, texts) -> assertThat(texts).isEqualTo(expected));
      }
    }
  }

  /** A server that sends the event of a message when the message has been read over HTTP. */
  @Test
  void deliversRecoveredMessageOnceWhenItsEventComesLate() throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "old");
    try (ScriptedWebSockets sockets = new ScriptedWebSockets();
        BeeperDesktop own = clientBuilder(sockets).build();
        EventStream stream = connect(own, sockets)) {
      chat.message("Ada", "lost");
      connection.lose();
      connection = sockets.next().ready();
      connection.confirm(); // the command by which the recovery waits for events
      MessageUpserted recovered = nextMessage(stream);
      assertThat(recovered.recovered()).isTrue();

      String entry = own.json().toJson(recovered.messages().get(0));
      connection.send(event(0, recovered.messages().get(0), entry));
      String edited = entry.replace("lost", "edited");
      connection.send(event(1, recovered.messages().get(0), edited));
      assertThat(text(nextMessage(stream))).isEqualTo("edited");
    }
  }

  /** A message that is read over HTTP after the server has received the next subscription. */
  @Test
  void leavesMessageToItsEventWhenConnectionIsAboutToBecomeLive() throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "old");
    try (ScriptedWebSockets sockets = new ScriptedWebSockets();
        BeeperDesktop own = clientBuilder(sockets).build();
        EventStream stream = connect(own, sockets)) {
      server.on("chats.list").once().after(Duration.ofHours(1)).asUsual();
      connection.lose();
      connection = sockets.next().ready();
      assertThat(stream.iterator().next()).isInstanceOf(StreamGap.class);
      connection.lose();
      connection = sockets.next();
      connection.send("{'type':'ready'}");
      String subscription = connection.command();

      chat.message("Ada", "new");
      server.clock().advance(Duration.ofHours(1));
      EventClients.await(
          "the chat is read", () -> !server.calls("messages.list").isEmpty());
      Message message = own.messages().list(chat.id()).items().get(0);
      connection.send("{'type':'subscriptions.updated','requestID':'"
          + ScriptedWebSockets.Connection.requestId(subscription) + "'}");
      connection.send(event(0, message, own.json().toJson(message)));
      connection.confirm(); // the command by which the recovery waits for events

      assertThat(stream.iterator().next()).isInstanceOf(StreamGap.class);
      MessageUpserted event = nextMessage(stream);
      assertThat(text(event)).isEqualTo("new");
      assertThat(event.recovered()).isFalse();
    }
  }

  /** Connects a stream that resynchronizes, without events. */
  private EventStream connect(BeeperDesktop own, ScriptedWebSockets sockets) throws Exception {
    CompletableFuture<EventStream> opening =
        CompletableFuture.supplyAsync(() -> own.events().connect(this::options));
    connection = sockets.next().ready();
    connection.confirm(); // the command by which the baseline waits for events
    return opening.get(30, TimeUnit.SECONDS);
  }

  private static String event(int seq, Message message, String entry) {
    return "{'type':'message.upserted','seq':" + seq + ",'ts':1788000000000,'chatID':'"
        + message.chatId() + "','ids':['" + message.id() + "'],'entries':[" + entry + "]}";
  }

  @Test
  void deliversEachMessageOnceWithManyLosses() throws Exception {
    List<ChatScene> chats = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      chats.add(server.chat("Chat " + i));
    }
    int count = 2000;
    try (EventStream stream = connect(o ->
        o.queueSize(50).pingInterval(Duration.ofMillis(20)).idleTimeout(Duration.ofMillis(520)))) {
      Thread writer = new Thread(() -> {
        for (int i = 0; i < count; i++) {
          chats.get(i % chats.size()).message("Ada", "" + i);
          if (i % 200 == 50) {
            server.events().disconnect();
          }
          if (i % 200 == 150) {
            server.events().close(1001, "");
          }
          if (i % 130 == 7) {
            server.events().loseOne();
          }
        }
      });
      writer.start();
      List<List<Integer>> received = new ArrayList<>();
      chats.forEach(chat -> received.add(new ArrayList<>()));
      int total = 0;
      int recovered = 0;
      while (total < count) {
        MessageUpserted event = nextMessage(stream);
        int number = Integer.parseInt(text(event));
        received.get(number % chats.size()).add(number);
        recovered += event.recovered() ? 1 : 0;
        total++;
      }
      writer.join();
      for (List<Integer> ofChat : received) {
        List<Integer> sorted = new ArrayList<>(ofChat);
        Collections.sort(sorted);
        assertThat(ofChat).isEqualTo(sorted).doesNotHaveDuplicates().hasSize(count / chats.size());
      }
      assertThat(recovered).isPositive();
      chats.get(0).message("Ada", "end");
      assertThat(text(nextMessage(stream))).isEqualTo("end");
    }
  }

  private static MessageUpserted nextMessage(EventStream stream) {
    Iterator<Event> events = stream.iterator();
    while (true) {
      if (events.next() instanceof MessageUpserted message) {
        return message;
      }
    }
  }

  private static String text(MessageUpserted event) {
    return event.messages().get(0).text();
  }
}
