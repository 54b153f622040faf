package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time for which a read of a response body waits for bytes.
 *
 * <p>The time is watched on one thread for all bodies. The timeout of a socket is not a substitute, because
 * it also applies to the wait for the head of the response. One thread waits at a time; {@link
 * #stop} may be called from any thread.
 */
final class IdleTimer {

  private static final ScheduledExecutorService TIMER =
      DaemonThreads.timer("beeper-desktop-idle-timer");

  private static final long NOT_WAITING = Long.MIN_VALUE;
  private static final long EXPIRED = Long.MAX_VALUE;

  private final @Nullable Duration limit;
  private final Runnable onExpiry;

  /** The start of the current wait on the scale of {@link System#nanoTime()}, or a constant. */
  private final AtomicLong waitingSince = new AtomicLong(NOT_WAITING);

  /** Whether a check is scheduled: by the first wait, and kept between waits to save time. */
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /** The last check that was scheduled. */
  private volatile @Nullable Future<?> check;

  private volatile boolean stopped;

  /**
   * Creates a timer that is not running.
   *
   * @param limit the longest time of one wait; null for no limit
   * @param onExpiry called once, on the timer's thread, when a wait exceeds the limit; must
   *     neither block nor throw
   */
  IdleTimer(@Nullable Duration limit, Runnable onExpiry) {
    this.limit = limit;
    this.onExpiry = onExpiry;
  }

  /** Begins a wait. Each wait is ended by {@link #end} on the same thread. */
  void begin() {
    long now = System.nanoTime();
    if (waitingSince.compareAndSet(NOT_WAITING, now) && limit != null) {
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

  /** Stops the timer: the body has ended. Otherwise its check is retained until the limit. */
  void stop() {
    stopped = true;
    Future<?> last = check;
    if (last != null) {
      last.cancel(false);
    }
  }

  private void schedule(long nanos) {
    if (scheduled.compareAndSet(false, true)) {
      Future<?> next = TIMER.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
      check = next;
      if (stopped) {
        next.cancel(false);
      }
    }
  }

  private void check() {
    scheduled.set(false);
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
