package com.beeper.desktop.internal.client;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the number of asynchronous calls in flight. Other calls wait in order of arrival, without a
 * thread. Thread-safe.
 */
final class AsyncLimit {

  private final AtomicInteger free;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  AsyncLimit(int most) {
    free = new AtomicInteger(most);
  }

  /**
   * Acquires a place if one is free and no call waits for it. Its holder calls {@link #release}.
   *
   * @return whether it was acquired
   */
  boolean tryAcquire() {
    return waiting.isEmpty() && take();
  }

  /**
   * Waits for a place.
   *
   * @param onAcquired run once the place is acquired, on any thread: must be short and not throw
   */
  void acquire(Runnable onAcquired) {
    waiting.add(onAcquired);
    startNext();
  }

  /** Releases a place, to the next call that waits. */
  void release() {
    free.incrementAndGet();
    startNext();
  }

  private void startNext() {
    while (!waiting.isEmpty() && take()) {
      Runnable next = waiting.poll();
      if (next == null) {
        free.incrementAndGet(); // another thread was faster; look again, as a call may have come
      } else {
        next.run();
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
