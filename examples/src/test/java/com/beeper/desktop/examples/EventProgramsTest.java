package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The programs of docs/events.md run. */
@Timeout(60)
@WithFakeBeeperDesktop
class EventProgramsTest {

  @Test
  void printsMessagesUntilClientIsClosed(FakeBeeperDesktop server, BeeperDesktop client)
      throws Exception {
    ChatScene family = server.chat("Family");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(() -> EventPrograms.printMessages(client));
      // The stream is not live at once.
      while (!printed.toString(StandardCharsets.UTF_8).contains("Ada: hi")) {
        family.message("Ada", "hi").read().deleteLast();
        Thread.onSpinWait();
      }
      client.close();

      end.get(30, TimeUnit.SECONDS);
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void listensToOneChat(FakeBeeperDesktop server, BeeperDesktop client) throws Exception {
    ChatScene family = server.chat("Family");
    BlockingQueue<Message> archive = new LinkedBlockingQueue<>();
    try (EventSubscription subscription = EventPrograms.listen(client, family.id(), archive::add)) {
      server.chat("Work").message("Bo", "not this");
      family.message("Ada", "hi");

      assertThat(archive.take().text()).isEqualTo("hi");
      assertThat(subscription.closed()).isNotDone();
    }
  }

  @Test
  void publishesToSubscriber(FakeBeeperDesktop server, BeeperDesktop client) throws Exception {
    ChatScene family = server.chat("Family");
    CompletableFuture<Event> first = new CompletableFuture<>();
    EventPrograms.publish(client, new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(1);
      }

      @Override
      public void onNext(Event event) {
        first.complete(event);
      }

      @Override
      public void onError(Throwable failure) {
        first.completeExceptionally(failure);
      }

      @Override
      public void onComplete() {}
    });
    while (!first.isDone()) {
      family.message("Ada", "hi");
      Thread.onSpinWait();
    }

    assertThat(first.get()).isNotNull();
  }

  @Test
  void changesSubscriptionAndObservesConnection(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene family = server.chat("Family");
    ChatScene work = server.chat("Work");
    List<String> log = new CopyOnWriteArrayList<>();
    try (EventStream stream = EventPrograms.observe(client, log)) {
      EventPrograms.change(stream, family.id(), work.id());
      server.chat("Other").message("Bo", "not this");
      work.message("Ada", "this");
      Iterator<Event> events = stream.iterator();
      assertThat(events.next())
          .isInstanceOfSatisfying(
              MessageUpserted.class, e -> assertThat(e.chatId()).isEqualTo(work.id()));

      EventPrograms.breakConnections(server);
      while (log.size() < 2) {
        Thread.onSpinWait();
      }
    }
    assertThat(log.get(0)).isEqualTo("Connected");
    assertThat(log.get(1)).startsWith("Not connected: ");
  }
}
