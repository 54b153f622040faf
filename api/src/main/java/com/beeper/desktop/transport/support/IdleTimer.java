package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time for which a read of a response body waits for bytes.
 *
 * <p>The time is watched on the JVM's timer thread. The timeout of a socket is no substitute, because
 * it also applies to the wait for the head of the response. One thread waits at a time; {@link
 * #stop} may be called from any thread.
 */
final class IdleTimer {

  private static final long NOT_WAITING = Long.MIN_VALUE;
  private static final long EXPIRED = Long.MAX_VALUE;

  private final @Nullable Duration limit;
  private final Runnable onExpiry;

  /** The start of the current wait on the scale of {@link System#nanoTime()}, or a constant. */
  private final AtomicLong waitingSince = new AtomicLong(NOT_WAITING);

  /** Started by the first wait and kept running between waits, because starting it is expensive. */
  private final AtomicReference<@Nullable CompletableFuture<Void>> timer = new AtomicReference<>();

  private volatile boolean stopped;

  /**
   * Creates a timer that is not running.
   *
   * @param limit the longest time of one wait; null for no limit
   * @param onExpiry called once, on the JVM's timer thread, when a wait exceeds the limit; must
   *     neither block nor throw
   */
  IdleTimer(@Nullable Duration limit, Runnable onExpiry) {
    this.limit = limit;
    this.onExpiry = onExpiry;
  }

  /** Begins a wait. Each wait is ended by {@link #end} on the same thread. */
  void begin() {
    long now = System.nanoTime();
    if (waitingSince.compareAndSet(NOT_WAITING, now) && limit != null && timer.get() == null) {
      schedule(TimeUnit.NANOSECONDS.convert(limit));
    }
  }

  /**
   * Ends a wait.
   *
   * @return false if a wait has exceeded the limit
   */
  boolean end() {
    long since = waitingSince.get();
    return since != EXPIRED && waitingSince.compareAndSet(since, NOT_WAITING);
  }

  /** Returns the exception for a wait that has exceeded the limit. */
  TransportException expired(@Nullable Throwable cause) {
    return new TransportException(
        Delivery.MAYBE, Reason.TIMEOUT, "no byte of the response for " + limit, cause);
  }

  /** Stops the timer: the body has ended. Otherwise the JVM's timer retains it until the limit. */
  void stop() {
    stopped = true;
    CompletableFuture<Void> running = timer.get();
    if (running != null) {
      running.complete(null);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the check does not fail
  private void schedule(long nanos) {
    CompletableFuture<Void> next = new CompletableFuture<>();
    if (timer.compareAndSet(null, next)) {
      next.thenRun(this::check);
      next.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
      if (stopped) {
        next.complete(null);
      }
    }
  }

  private void check() {
    timer.set(null);
    long since = waitingSince.get();
    if (since == NOT_WAITING || since == EXPIRED || stopped || limit == null) {
      return;
    }
    long left = TimeUnit.NANOSECONDS.convert(limit) - (System.nanoTime() - since);
    if (left > 0) {
      schedule(left);
    } else if (waitingSince.compareAndSet(since, EXPIRED)) {
      onExpiry.run();
    }
  }
}
