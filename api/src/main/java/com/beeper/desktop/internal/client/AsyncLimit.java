package com.beeper.desktop.internal.client;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets only so many calls be in flight at a time. The others wait in the order in which they came,
 * without a thread.
 */
final class AsyncLimit {

  private final AtomicInteger free;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  AsyncLimit(int most) {
    free = new AtomicInteger(most);
  }

  /**
   * Takes a place, if one is free and nobody waits for it. Whoever has it calls {@link #leave}.
   *
   * @return whether it was taken
   */
  boolean tryEnter() {
    return waiting.isEmpty() && take();
  }

  /**
   * Waits for a place.
   *
   * @param start run on the executor when the place is there
   */
  void enter(Runnable start, Executor executor) {
    waiting.add(start);
    startNext(executor);
  }

  /** Gives a place back, to the next one that waits. */
  void leave(Executor executor) {
    free.incrementAndGet();
    startNext(executor);
  }

  private void startNext(Executor executor) {
    while (!waiting.isEmpty() && take()) {
      Runnable next = waiting.poll();
      if (next == null) {
        free.incrementAndGet(); // somebody else was faster; look again, as one may have come
        continue;
      }
      try {
        executor.execute(next);
      } catch (RejectedExecutionException e) {
        next.run(); // it will find that out by itself, and tell its caller
      }
    }
  }

  private boolean take() {
    int now = free.get();
    while (now > 0) {
      if (free.compareAndSet(now, now - 1)) {
        return true;
      }
      now = free.get();
    }
    return false;
  }
}
