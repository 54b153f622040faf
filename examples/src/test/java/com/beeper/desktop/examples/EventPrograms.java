package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** The Java code of docs/events.md, between markers. */
final class EventPrograms {

  private EventPrograms() {}

  static void printMessages(BeeperDesktop client) {
    // snippet begins
    try (EventStream events = client.events().connect(o -> o.resync(true))) { // all chats
      for (Event event : events) {
        if (event instanceof MessageUpserted upserted) {
          for (Message message : upserted.messages()) {
            System.out.println(message.senderName() + ": " + message.text());
          }
        } else if (event instanceof StreamGap gap) {
          System.out.println("Edits and deletions since " + gap.from() + " may be missing");
        }
      }
    }
    // snippet ends
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  static EventSubscription listen(BeeperDesktop client, String chatId, Consumer<Message> archive) {
    // snippet begins
    EventSubscription subscription = client.events().listen(o -> o.chats(chatId), event -> {
      if (event instanceof MessageUpserted upserted) {
        upserted.messages().forEach(archive);
      }
    });
    subscription.closed().whenComplete((done, failure) -> {
      if (failure != null) {
        System.err.println("No more events: " + failure.getMessage());
      }
    });
    // snippet ends
    return subscription;
  }

  static void publish(BeeperDesktop client, Flow.Subscriber<Event> subscriber) {
    // snippet begins
    Flow.Publisher<Event> events = client.async().events().connect(o -> o.allChats());
    events.subscribe(subscriber); // opens a connection for this subscriber
    // snippet ends
  }

  static void change(EventStream events, String family, String work) {
    // snippet begins
    events.subscribe(s -> s.chats(family, work)).join();
    // snippet ends
  }

  static EventStream observe(BeeperDesktop client, List<String> log) {
    // snippet begins
    EventStream events = client
        .events()
        .connect(o -> o.reconnectDelay(Duration.ofSeconds(1), Duration.ofMinutes(1))
            .onState(state -> {
              if (state instanceof ConnectionState.Reconnecting lost) {
                log.add("Not connected: " + lost.cause().getMessage());
              } else if (state instanceof ConnectionState.Live) {
                log.add("Connected");
              }
            }));
    // snippet ends
    return events;
  }

  static void breakConnections(FakeBeeperDesktop server) {
    // snippet begins
    server.events().close(1012, "restart"); // now
    server.events().afterFrames(3).reset(); // after three more frames
    server.events().nextConnections(1).afterFrames(2).silence(); // after ready and the response
    server.on("events.connect").once().status(503); // refuses the next upgrade
    // snippet ends
  }
}
