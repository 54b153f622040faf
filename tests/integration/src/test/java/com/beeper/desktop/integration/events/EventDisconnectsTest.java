package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.EventsScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Connections that are cut again and again while messages arrive. With {@code resync} each message is delivered once, in the order of
 * its chat; without, each hole is announced.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
@WithFakeBeeperDesktop
class EventDisconnectsTest {

  private static final int DISCONNECTS = LongRuns.times(20, 1_000);
  private static final int PERIOD = 100;
  private static final int MESSAGES = PERIOD * DISCONNECTS;
  private static final int CHATS = 5;

  private final StateLog states = new StateLog();
  private final List<ChatScene> chats = new ArrayList<>();
  private int written;

  @ParameterizedTest
  @EnumSource
  void deliversEachMessageOnceWithResync(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    Deliveries deliveries = new Deliveries();
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, server, client, true, deliveries)) {
      writeAndDisconnect(server);
      deliveries.await(written - 1);
      // A repeated delivery of an earlier message would come before this one.
      write(server);
      deliveries.await(written - 1);
      assertThat(consumption.end()).isNotDone();
    }
    deliveries.print(form + " with resync");
    assertThat(deliveries.failures()).isEmpty();
    assertThat(deliveries.count()).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource
  void announcesEachHoleWithoutResync(ConsumptionForm form, FakeBeeperDesktop server)
      throws InterruptedException {
    Deliveries deliveries = new Deliveries();
    try (BeeperDesktop client = EventClients.of(server);
        ConsumptionForm.Running consumption = start(form, server, client, false, deliveries)) {
      writeAndDisconnect(server);
      // Messages that arrive while the stream is not live are lost, so one more is written until
      // one is delivered.
      int last = written;
      while (!deliveries.arrives(last)) {
        write(server);
      }
      assertThat(consumption.end()).isNotDone();
    }
    deliveries.print(form + " without resync");
    assertThat(deliveries.failures()).isEmpty();
    assertThat(deliveries.gaps()).isPositive();
  }

  private ConsumptionForm.Running start(
      ConsumptionForm form,
      FakeBeeperDesktop server,
      BeeperDesktop client,
      boolean resync,
      Consumer<Event> consumer)
      throws InterruptedException {
    for (int i = 0; i < CHATS; i++) {
      chats.add(server.chat("Chat " + i).message("Ada", "before the stream"));
    }
    ConsumptionForm.Running consumption = form.start(
        client,
        o -> {
          EventClients.impatient(o);
          o.resync(resync).onState(states);
        },
        consumer);
    states.await(ConnectionState.Live.class, 1);
    return consumption;
  }

  /**
   * Writes all messages. Each connection ends between two of them, or before and while it becomes live; half of the messages arrive
   * while there is none.
   */
  private void writeAndDisconnect(FakeBeeperDesktop server) throws InterruptedException {
    Random random = new Random(1);
    int live = 0;
    for (int i = 0; i < MESSAGES; i++) {
      if (i % PERIOD == 0) {
        states.await(ConnectionState.Live.class, live + 1);
      } else if (i % PERIOD == PERIOD / 2) {
        live = states.count(ConnectionState.Live.class);
        end(server.events(), random);
      }
      write(server);
    }
  }

  private static void end(EventsScene events, Random random) {
    if (random.nextInt(4) == 0) {
      events.nextConnections(1).afterFrames(random.nextInt(5)).disconnect();
    }
    EventsScene when = events.afterFrames(random.nextInt(4));
    switch (random.nextInt(4)) {
      case 0 -> when.disconnect();
      case 1 -> when.reset();
      case 2 -> when.disconnectInFrame();
      default -> when.close(1012, "again");
    }
  }

  /** Writes the next message, whose text is its number. */
  private void write(FakeBeeperDesktop server) {
    server.clock().advance(Duration.ofMillis(1));
    ChatScene chat = chats.get(written % CHATS);
    chat.message("Ada", Integer.toString(written));
    // Unread messages are counted for each event.
    chat.read();
    written++;
  }

  /** Checks the order of the messages as they are delivered. */
  private static final class Deliveries implements Consumer<Event> {

    /** How long no message may come. */
    private static final long NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Map<String, Integer> lastOfChat = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final long start = System.nanoTime();
    private int last = -1;
    private int highest = -1;
    private boolean gapSinceLast;
    private int live;
    private int recovered;
    private int gaps;

    @Override
    public synchronized void accept(Event event) {
      if (event instanceof StreamGap) {
        gaps++;
        gapSinceLast = true;
      } else if (event instanceof MessageUpserted upserted) {
        for (Message message : upserted.messages()) {
          delivered(Integer.parseInt(message.text()), upserted);
        }
      }
    }

    private void delivered(int number, MessageUpserted event) {
      Integer before = lastOfChat.put(event.chatId(), number);
      if (before != null && before >= number) {
        failures.add(number + " after " + before + (event.recovered() ? ", recovered" : ""));
      }
      if (event.recovered()) {
        recovered++;
        if (gaps == 0) {
          failures.add(number + " recovered without a gap");
        }
      } else {
        live++;
        if (number != last + 1 && !gapSinceLast) {
          failures.add(number + " live after " + last + " without a gap");
        }
        gapSinceLast = false;
      }
      last = number;
      highest = Math.max(highest, number);
      notifyAll();
    }

    synchronized void await(int number) throws InterruptedException {
      long end = System.nanoTime() + NANOS;
      int before = -1;
      while (highest < number || live + recovered <= number) {
        if (before != live + recovered) {
          before = live + recovered;
          end = System.nanoTime() + NANOS;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(live + recovered + " messages, the last is " + highest + ", not "
              + number + ", " + failures);
        }
        wait(left);
      }
    }

    /** Returns whether a message from this number on is delivered soon. */
    synchronized boolean arrives(int number) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
      for (long left = 50; highest < number && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
      return highest >= number;
    }

    synchronized List<String> failures() {
      return failures;
    }

    synchronized int count() {
      return live + recovered;
    }

    synchronized int gaps() {
      return gaps;
    }

    synchronized void print(String what) {
      System.out.printf(
          "disconnects: %s: %d disconnects, %d messages: %d live, %d recovered, %d lost, %d gaps; %d ms%n",
          what,
          DISCONNECTS,
          highest + 1,
          live,
          recovered,
          highest + 1 - live - recovered,
          gaps,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
  }
}
