package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.MessageUpserted;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The events that a consumer has received, and the end of its stream. */
final class ReceivedEvents implements AutoCloseable {

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
  private final Runnable close;

  ReceivedEvents(Runnable close) {
    this.close = close;
  }

  void add(Event event) {
    events.add(event);
  }

  void end(Throwable failure) {
    end.complete(Optional.ofNullable(failure));
  }

  /** Waits for the next event. */
  Event next() {
    try {
      Event event = events.poll(30, TimeUnit.SECONDS);
      assertThat(event).as("an event comes").isNotNull();
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the next event of a type, and drops those before it. */
  <T extends Event> T next(Class<T> type) {
    while (true) {
      Event event = next();
      if (type.isInstance(event)) {
        return type.cast(event);
      }
    }
  }

  /** Waits for the next event of a message, and returns the text of its message. */
  String nextText() {
    return next(MessageUpserted.class).messages().get(0).text();
  }

  /** Returns the failure that ends the stream; empty if it ends normally. */
  Optional<Throwable> end() {
    try {
      return end.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the stream does not end", e);
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  @Override
  public void close() {
    close.run();
  }
}
