package com.beeper.desktop.internal.client;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.support.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Aborts exchanges whose deadline has passed, whose caller was interrupted or whose client was
 * closed, uniformly for all transports. The only timer of the SDK's calls. Thread-safe.
 *
 * <p>One daemon thread per client examines all exchanges in flight every few milliseconds.
 * Beginning an exchange costs a push on a stack, ending it a flag; the thread drops ended exchanges
 * at its next examination. After two examinations without exchanges the thread parks, and after
 * {@link #KEEP_ALIVE} it ends; the next exchange starts another one. An idle client therefore costs
 * nothing, and no thread outlives a client that was not closed. While there are only timers, as of
 * idle event streams, the thread parks until the first of them is due.
 *
 * <p>Not a {@link java.util.concurrent.ScheduledThreadPoolExecutor}: interrupts of a blocked caller
 * and a {@link TimeSource} that jumps can only be observed by polling, which a timer task per
 * exchange does not do. It would also cost more: to schedule and cancel a task takes 0.45 to 0.64
 * µs on one thread and 0.13 to 0.22 µs a task with 16 threads, to watch and unwatch 0.30 to 0.55
 * and 0.06 to 0.14 µs (JDK 17, 2 shared cores, alternating runs).
 */
public final class DeadlineMonitor {

  /** The maximum delay of an abort: a shorter one costs wake-ups, a longer one is noticeable. */
  static final Duration TICK = Duration.ofMillis(10);

  /** How long the thread stays parked before it ends. */
  static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

  /** Longer durations are cut, because a sum with the present time could overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private enum Mode {
    /** There is no thread. */
    ASLEEP,
    /** The thread is parked. */
    PARKED,
    /** The thread examines the exchanges at every tick. */
    AWAKE
  }

  private final LongSupplier nanoTime;
  private final long tickNanos;
  private final long keepAliveNanos;

  /** Whether time passes as it does for this machine, so that a timer is due after a known time. */
  private final boolean steady;

  /** The watches begun since the last examination, as a stack linked through the watches. */
  private final AtomicReference<@Nullable Watch> begun = new AtomicReference<>();

  /** The watches in flight at the last examination; guarded by this. */
  private @Nullable Watch inFlight;

  /** The time of the last look; guarded by this. */
  private long lastTime;

  /** Whether the watches in flight at the last look were timers only; guarded by this. */
  private boolean timersOnly;

  /** The earliest deadline of the watches in flight at the last look; guarded by this. */
  private long firstDeadline;

  private volatile Mode mode = Mode.ASLEEP;
  private volatile boolean closed;

  /** The thread, unless asleep; guarded by this. */
  private @Nullable Thread thread;

  DeadlineMonitor(TimeSource time) {
    // Not a reference, for which the JVM creates a class more at the start than for a lambda.
    this(() -> time.nanoTime(), TICK, KEEP_ALIVE, time.equals(TimeSource.system()));
  }

  DeadlineMonitor(LongSupplier nanoTime, Duration tick, Duration keepAlive, boolean steady) {
    this.nanoTime = nanoTime;
    this.tickNanos = tick.toNanos();
    this.keepAliveNanos = keepAlive.toNanos();
    this.steady = steady;
  }

  /**
   * Watches an exchange that is about to be sent, or a wait.
   *
   * @param deadline when it is aborted, on the scale of the time source
   * @param waiting the thread that waits for the exchange; null if none does
   * @param listener receives the abort beside the signal; null for none
   */
  public Watch watch(
      CancelSignal signal,
      long deadline,
      @Nullable Thread waiting,
      Watch.@Nullable Listener listener) {
    return begin(new Watch(signal, deadline, waiting, listener, false));
  }

  /**
   * Watches a timer, for which no thread waits and whose deadline is never moved.
   *
   * @param deadline when it ends, on the scale of the time source
   * @param listener receives the end, unless the timer is unwatched before
   */
  public Watch watchTimer(long deadline, Watch.Listener listener) {
    return begin(new Watch(new CancelSignal(), deadline, null, listener, true));
  }

  private Watch begin(Watch watch) {
    Watch before;
    do {
      before = begun.get();
      watch.next = before;
    } while (!begun.compareAndSet(before, watch));
    // Only now: either this thread sees the effect of close() or of the mode, or they see the
    // watch.
    if (closed) {
      watch.abort(End.CLOSE);
    } else if (mode != Mode.AWAKE) {
      wake();
    }
    return watch;
  }

  /** Returns a duration in nanoseconds, cut to a hundred years. */
  public static long nanos(Duration duration) {
    return (duration.compareTo(LONGEST) > 0 ? LONGEST : duration).toNanos();
  }

  /** Returns the clock of all deadlines. */
  LongSupplier clock() {
    return nanoTime;
  }

  /** Returns whether everything in flight has been aborted. */
  public boolean isClosed() {
    return closed;
  }

  /** Returns whether no thread examines the exchanges at every tick. */
  boolean isIdle() {
    return mode != Mode.AWAKE;
  }

  /** Aborts everything in flight and everything watched from now on. */
  void close() {
    closed = true;
    look();
    synchronized (this) {
      if (thread != null) {
        LockSupport.unpark(thread);
      }
    }
  }

  /**
   * Examines everything in flight once.
   *
   * @return whether there was anything, including watches that had ended
   */
  synchronized boolean look() {
    Watch fresh = begun.getAndSet(null);
    boolean any = fresh != null || inFlight != null;
    Watch kept = null;
    long now = now();
    timersOnly = true;
    firstDeadline = now + keepAliveNanos;
    for (Watch watch = join(fresh, inFlight); watch != null; ) {
      Watch next = watch.next;
      lookAt(watch, now);
      watch.next = null;
      if (!watch.hasEnded()) {
        watch.next = kept;
        kept = watch;
        timersOnly &= watch.isTimer();
        if (watch.deadline() - firstDeadline < 0) {
          firstDeadline = watch.deadline();
        }
      }
      watch = next;
    }
    inFlight = kept;
    return any;
  }

  private long now() {
    try {
      lastTime = nanoTime.getAsLong();
    } catch (Throwable e) {
      // A time source of the user that fails must not end the thread that serves all calls. A
      // call that reads the time fails with the exception; until then time stands still.
    }
    return lastTime;
  }

  private static @Nullable Watch join(@Nullable Watch first, @Nullable Watch second) {
    if (first == null) {
      return second;
    }
    Watch last = first;
    for (Watch next = first; next != null; next = next.next) {
      last = next;
    }
    last.next = second;
    return first;
  }

  private void lookAt(Watch watch, long now) {
    try {
      if (closed) {
        watch.abort(End.CLOSE);
      } else {
        watch.check(now);
      }
    } catch (Throwable e) {
      // A transport's abort must not throw. If one does, the other calls still need this thread.
    }
  }

  private synchronized void wake() {
    if (mode == Mode.PARKED && thread != null) {
      mode = Mode.AWAKE;
      LockSupport.unpark(thread);
    } else if (mode == Mode.ASLEEP) {
      Thread started = DaemonThreads.create("beeper-desktop-monitor", this::run);
      started.start();
      thread = started;
      mode = Mode.AWAKE;
    }
  }

  private void run() {
    int idleLooks = 0;
    while (!closed) {
      idleLooks = look() ? 0 : idleLooks + 1;
      if (idleLooks == 0 && steady && parkForTimers()) {
        continue;
      }
      if (idleLooks < 2) {
        LockSupport.parkNanos(this, tickNanos);
      } else if (!park()) {
        return;
      } else {
        idleLooks = 0;
      }
    }
  }

  /**
   * Waits for the first timer or for other work.
   *
   * @return false if there are not only timers
   */
  private boolean parkForTimers() {
    long end;
    synchronized (this) {
      if (!timersOnly || inFlight == null) {
        return false;
      }
      end = firstDeadline;
    }
    mode = Mode.PARKED;
    while (mode == Mode.PARKED && begun.get() == null && !closed) {
      long left = end - nanoTime.getAsLong();
      if (left <= 0) {
        break;
      }
      LockSupport.parkNanos(this, Math.max(left, tickNanos));
    }
    mode = Mode.AWAKE;
    return true;
  }

  /**
   * Waits for work.
   *
   * @return false if none came and the thread must end
   */
  private boolean park() {
    mode = Mode.PARKED;
    long end = System.nanoTime() + keepAliveNanos;
    while (mode == Mode.PARKED && begun.get() == null && !closed) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return !fallAsleep();
      }
      LockSupport.parkNanos(this, left);
    }
    mode = Mode.AWAKE;
    return true;
  }

  private synchronized boolean fallAsleep() {
    if (begun.get() != null) {
      mode = Mode.AWAKE;
      return false;
    }
    // Later callers of watch see this mode and start another thread.
    mode = Mode.ASLEEP;
    thread = null;
    return true;
  }
}
