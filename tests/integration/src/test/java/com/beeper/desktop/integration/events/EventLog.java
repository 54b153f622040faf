package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.events.Event;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Collects events for a test that waits for them. */
final class EventLog implements Consumer<Event> {

  private static final int SECONDS = 60;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(Event event) {
    events.add(event);
  }

  /** Waits for the next event. */
  Event next() throws InterruptedException {
    Event event = events.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(event).as("an event comes").isNotNull();
    return event;
  }

  /** Waits for the next event, which is of a type. */
  <T extends Event> T next(Class<T> type) throws InterruptedException {
    Event event = next();
    assertThat(event).isInstanceOf(type);
    return type.cast(event);
  }

  /** Makes changes until an event of a type comes, because those that a stream misses are lost. */
  void awaitOf(Class<? extends Event> type, Runnable change) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    Event event = null;
    while (!type.isInstance(event)) {
      assertThat(System.nanoTime()).as("%s comes", type.getSimpleName()).isLessThan(end);
      change.run();
      event = events.poll(100, TimeUnit.MILLISECONDS);
    }
  }
}
