package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams that read the new messages of a gap over HTTP. */
@Timeout(120)
class EventRecoveryTest {

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();
  private final Transport transport = JdkTransport.create();
  private final Semaphore live = new Semaphore(0);
  private final GatedWebSockets webSockets = new GatedWebSockets();
  private BeeperDesktop client;

  @BeforeEach
  void createClient() {
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(transport)
        .webSocketTransport(webSockets)
        .codec(JacksonCodec.create())
        .build();
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

  /** Loses the connection, and does something before the next one is opened. */
  private void lose(Runnable meanwhile) {
    webSockets.shut();
    server.events().close(1001, "");
    awaitNoConnection();
    meanwhile.run();
    webSockets.open();
    awaitLive();
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
    ChatScene old = server.chat("Old").message("Ada", "old");
    EventStreamOptions.Builder options = EventStreamOptions.builder();
    options(options);
    try (ReceivedEvents events = form.open(client, options.build())) {
      old.message("Ada", "before");
      assertThat(events.nextText()).isEqualTo("before");
      server.events().close(1001, "");
      StreamGap gap = events.next(StreamGap.class);
      assertThat(gap.reason()).isEqualTo(StreamGap.Reason.RECONNECT);
      old.message("Ada", "after");
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
