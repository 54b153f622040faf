package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many events, slow consumers, and ends at any moment. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@WithFakeBeeperDesktop
class EventStressTest {

  private static final int FLOOD = LongRuns.times(50_000, 1_000_000);
  private static final int ENDS = LongRuns.times(50, 2_000);

  /** A message event of the fake server has more bytes than this. */
  private static final int EVENT_BYTES = 300;

  @ParameterizedTest
  @EnumSource
  void slowConsumerReceivesEveryEventInOrder(ConsumptionForm form, FakeBeeperDesktop server)
      throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    CountDownLatch flooded = new CountDownLatch(1);
    StateLog states = new StateLog();
    CompletableFuture<String> outcome = new CompletableFuture<>();
    AtomicInteger expected = new AtomicInteger();
    try (FaultyRelay relay = FaultyRelay.to(server.baseUrl());
        BeeperDesktop client = EventClients.builder(server, relay.baseUrl()).build();
        ConsumptionForm.Running consumption = form.start(client, o -> o.onState(states), event -> {
          EventFaultsTest.awaitUninterruptibly(flooded);
          int number = expected.getAndIncrement();
          String text = event instanceof MessageUpserted upserted
              ? upserted.messages().get(0).text()
              : event.toString();
          if (!Integer.toString(number).equals(text)) {
            outcome.complete(text + " instead of " + number);
          } else if (number == FLOOD - 1) {
            outcome.complete("all in order");
          }
        })) {
      states.awaitLive(1);
      long start = System.nanoTime();
      server.events().flood(chat, FLOOD, 50_000);
      long sent = System.nanoTime();
      long taken = relay.delivered();
      flooded.countDown();
      assertThat(outcome.get(10, TimeUnit.MINUTES)).isEqualTo("all in order");
      long done = System.nanoTime();
      System.out.printf(
          "flood: %s: %d events sent in %d ms, %d kB taken by the suspended client, consumed in %d ms more%n",
          form, FLOOD, (sent - start) / 1_000_000, taken / 1024, (done - sent) / 1_000_000);
      assertThat(taken)
          .as("bytes that a client takes whose consumer does not")
          .isLessThan((long) FLOOD * EVENT_BYTES);
      assertThat(consumption.end()).isNotDone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenClientIsClosedAtAnyMoment(ConsumptionForm form, FakeBeeperDesktop server)
      throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    Random random = new Random(1);
    for (int i = 0; i < ENDS; i++) {
      BeeperDesktop client = EventClients.of(server);
      CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
        try {
          form.start(client, EventClients::impatient, event -> {}).end().join();
        } catch (IllegalStateException | BeeperException e) {
          // The client was closed before the stream was live.
        } catch (CompletionException e) {
          if (!(e.getCause() instanceof BeeperException
              || e.getCause() instanceof IllegalStateException)) {
            throw e;
          }
        }
      });
      spin(random);
      server.events().flood(chat, random.nextInt(20));
      client.close();
      ended.get(60, TimeUnit.SECONDS);
    }
    EventClients.await("connections are closed", () -> server.events().connections() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenConsumptionIsClosedAtAnyMoment(ConsumptionForm form, FakeBeeperDesktop server) {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    Random random = new Random(1);
    try (BeeperDesktop client = EventClients.of(server)) {
      for (int i = 0; i < ENDS; i++) {
        ConsumptionForm.Running consumption =
            form.start(client, EventClients::impatient, event -> {});
        server.events().flood(chat, random.nextInt(20));
        spin(random);
        consumption.close();
        consumption.close();
        if (form != ConsumptionForm.PUBLISHER) {
          consumption.end().orTimeout(60, TimeUnit.SECONDS).join();
        }
      }
      EventClients.await("connections are closed", () -> server.events().connections() == 0);
    }
  }

  @Test
  void endsWhenConsumerIsInterruptedAtAnyMoment(FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "hi");
    Random random = new Random(1);
    try (BeeperDesktop client = EventClients.of(server)) {
      for (int i = 0; i < ENDS; i++) {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread consumer = new Thread(() -> {
          try (EventStream events = client.events().connect(EventClients::impatient)) {
            for (Event event : events) {
              assertThat(event).isNotNull();
            }
            interrupted.completeExceptionally(new AssertionError("the stream ended"));
          } catch (CallCancelledException e) {
            interrupted.complete(Thread.currentThread().isInterrupted());
          } catch (Throwable e) {
            interrupted.completeExceptionally(e);
          }
        });
        consumer.start();
        spin(random);
        server.events().flood(chat, random.nextInt(20));
        consumer.interrupt();
        assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
      }
      EventClients.await("connections are closed", () -> server.events().connections() == 0);
    }
  }

  /** Lets up to 8 milliseconds pass, mostly less. */
  private static void spin(Random random) {
    long end = System.nanoTime() + (1_000L << random.nextInt(14));
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
