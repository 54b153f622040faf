package com.beeper.desktop.integration.events;

import com.beeper.desktop.events.ConnectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Collects the states of a connection for a test that waits for them. */
final class StateLog implements Consumer<ConnectionState> {

  private static final long NANOS = TimeUnit.SECONDS.toNanos(60);

  private final List<ConnectionState> states = new ArrayList<>();

  @Override
  public synchronized void accept(ConnectionState state) {
    states.add(state);
    notifyAll();
  }

  synchronized List<ConnectionState> states() {
    return List.copyOf(states);
  }

  synchronized int count(Class<? extends ConnectionState> type) {
    return (int) states.stream().filter(type::isInstance).count();
  }

  /** Waits until a state was reached a number of times in all. */
  synchronized void await(Class<? extends ConnectionState> type, int times)
      throws InterruptedException {
    long end = System.nanoTime() + NANOS;
    while (count(type) < times) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("not " + times + " times " + type.getSimpleName() + ": " + states);
      }
      wait(left);
    }
  }

  /** Waits for the next loss of the connection and for its return. */
  void awaitLive(int times) throws InterruptedException {
    await(ConnectionState.Live.class, times);
  }
}
