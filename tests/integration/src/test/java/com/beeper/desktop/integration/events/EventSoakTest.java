package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.integration.HeldResources;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Streams that lose their connections twice a second: what is left of them does not grow. It takes 2 seconds, or the time in the
 * system property {@code beeper.soak}, for example {@code -Dbeeper.soak=PT1H}.
 */
@Timeout(value = 5, unit = TimeUnit.HOURS)
class EventSoakTest {

  private static final Duration TIME = Duration.parse(System.getProperty("beeper.soak", "PT1S"));
  private static final int LOOKS = 6;
  private static final int STREAMS_OF_EACH_FORM = 3;
  private static final Duration CYCLE = Duration.ofMillis(500);
  private static final int EVENTS = 100;

  /** An hour has minutes in which a busy machine runs other programs. */
  private static final Duration RECONNECT = Duration.ofMinutes(10);

  private static final long MAY_GROW = 8L * 1024 * 1024;

  /** Threads and sockets come and go with the reconnects that happen to be in progress. */
  private static final int MAY_VARY = 40;

  @Test
  void keepsHeapThreadsAndSocketsConstant() throws InterruptedException {
    AtomicLong received = new AtomicLong();
    List<ConsumptionForm.Running> consumptions = new ArrayList<>();
    HeldResources first = null;
    HeldResources last = null;
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client = EventClients.of(server)) {
      ChatScene chat = server.chat("Family").message("Ada", "hi");
      for (ConsumptionForm form : ConsumptionForm.values()) {
        for (int i = 0; i < STREAMS_OF_EACH_FORM; i++) {
          boolean resync = i == 0;
          consumptions.add(form.start(
              client,
              o -> {
                EventClients.impatient(o);
                o.resync(resync);
              },
              event -> received.incrementAndGet()));
        }
      }
      int streams = consumptions.size();
      long reconnects = 0;
      long start = System.nanoTime();
      for (int look = 1; look <= LOOKS; look++) {
        long end = start + TIME.toNanos() / LOOKS * look;
        do {
          reconnects += streams;
          cycle(server, chat, consumptions, reconnects);
        } while (System.nanoTime() < end);
        last = HeldResources.now();
        first = first == null ? last : first;
        System.out.printf(
            "soak: %d s, %d reconnects, %d events: %s%n",
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
            reconnects,
            received.get(),
            last);
      }
      assertThat(consumptions).allSatisfy(each -> assertThat(each.end()).isNotDone());
      consumptions.forEach(ConsumptionForm.Running::close);
      EventClients.await("connections are closed", () -> server.events().connections() == 0);
    }
    assertThat(received).hasPositiveValue();
    assertThat(last.heap() - first.heap()).as("growth of the heap").isLessThan(MAY_GROW);
    assertThat(last.threads()).as("threads").isLessThanOrEqualTo(first.threads() + MAY_VARY);
    assertThat(last.files()).as("open files").isLessThanOrEqualTo(first.files() + MAY_VARY);
  }

  /** Sends events, and ends all connections in one manner of several. */
  private static void cycle(
      FakeBeeperDesktop server,
      ChatScene chat,
      List<ConsumptionForm.Running> consumptions,
      long number) {
    int streams = consumptions.size();
    EventClients.await(
        "all connections",
        RECONNECT,
        () -> server.events().connections() == streams
            || consumptions.stream().anyMatch(each -> each.end().isDone()));
    assertThat(consumptions).allSatisfy(each -> assertThat(each.end()).isNotDone());
    // Messages come and go, so that the fake server does not grow either.
    chat.message("Ada", "new").deleteLast();
    server.events().flood(chat, EVENTS, (int) (EVENTS * 1000 / CYCLE.toMillis()));
    switch ((int) (number / streams % 5)) {
      case 0 -> server.events().disconnect();
      case 1 -> server.events().reset();
      case 2 -> server.events().disconnectInFrame();
      case 3 -> server.events().close(1001, "going away");
      default -> server.events().silence();
    }
  }
}
