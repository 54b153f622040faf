package com.beeper.desktop.internal.client;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Aborts exchanges that are past their deadline, whose caller was interrupted, or whose client was
 * closed. Libraries of HTTP do some of this, each in its own way; here it is done once for all.
 *
 * <p>One daemon thread a client looks at all exchanges in flight every few milliseconds. To begin
 * an exchange costs a push on a stack; to end it, a flag, and the thread drops what has ended when
 * it next looks. When nothing was in flight for two looks the thread parks, and when nothing comes
 * for a while it ends; the next exchange starts another. So an idle client costs nothing, and no
 * thread outlives a client that was forgotten.
 */
final class Watcher {

  /** How late an abort may be. Shorter costs an idle core wake-ups, longer is felt by people. */
  static final Duration TICK = Duration.ofMillis(10);

  /** How long the thread stays when there is nothing to do. */
  static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

  private enum Mode {
    /** There is no thread. */
    ASLEEP,
    /** The thread waits to be woken. */
    PARKED,
    /** The thread looks at every tick. */
    AWAKE
  }

  private final LongSupplier nanoTime;
  private final long tickNanos;
  private final long keepAliveNanos;

  /** What began since the last look, as a stack that is linked through the watches. */
  private final AtomicReference<@Nullable Watch> begun = new AtomicReference<>();

  /** What the last look found in flight; guarded by this. */
  private @Nullable Watch inFlight;

  private volatile Mode mode = Mode.ASLEEP;
  private volatile boolean closed;

  /** The thread, unless asleep; guarded by this. */
  private @Nullable Thread thread;

  Watcher(TimeSource time) {
    this(time::nanoTime, TICK, KEEP_ALIVE);
  }

  Watcher(LongSupplier nanoTime, Duration tick, Duration keepAlive) {
    this.nanoTime = nanoTime;
    this.tickNanos = tick.toNanos();
    this.keepAliveNanos = keepAlive.toNanos();
  }

  /**
   * Begins to watch an exchange that is about to be sent.
   *
   * @param waiting the thread that waits for the exchange, or null if none does
   */
  Watch watch(CancelSignal signal, Deadline deadline, @Nullable Thread waiting) {
    Watch watch = new Watch(signal, deadline, waiting);
    Watch before;
    do {
      before = begun.get();
      watch.next = before;
    } while (!begun.compareAndSet(before, watch));
    // Only now, so that either we see what the thread or close() did, or they see the watch.
    if (closed) {
      watch.abort(End.CLOSE);
    } else if (mode != Mode.AWAKE) {
      wake();
    }
    return watch;
  }

  boolean isClosed() {
    return closed;
  }

  /** Tells whether no thread looks at every tick. */
  boolean isIdle() {
    return mode != Mode.AWAKE;
  }

  /** Aborts what is in flight, and everything that is begun from now on. */
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
   * Looks at all that is in flight once.
   *
   * @return whether there was anything, be it that it has ended
   */
  synchronized boolean look() {
    Watch fresh = begun.getAndSet(null);
    boolean any = fresh != null || inFlight != null;
    Watch kept = null;
    long now = nanoTime.getAsLong();
    for (Watch watch = join(fresh, inFlight); watch != null; ) {
      Watch next = watch.next;
      lookAt(watch, now);
      watch.next = null;
      if (!watch.isOver()) {
        watch.next = kept;
        kept = watch;
      }
      watch = next;
    }
    inFlight = kept;
    return any;
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
      // A transport's abort must not throw. If it does, the other calls still need this thread.
    }
  }

  private synchronized void wake() {
    if (mode == Mode.PARKED && thread != null) {
      mode = Mode.AWAKE;
      LockSupport.unpark(thread);
    } else if (mode == Mode.ASLEEP) {
      Thread started = new Thread(null, this::run, "beeper-desktop-watcher", 0, false);
      started.setDaemon(true);
      // Not the caller's, which may be that of an application that is undeployed before long.
      started.setContextClassLoader(Watcher.class.getClassLoader());
      started.start();
      thread = started;
      mode = Mode.AWAKE;
    }
  }

  private void run() {
    int idleLooks = 0;
    while (!closed) {
      idleLooks = look() ? 0 : idleLooks + 1;
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
   * Waits for work.
   *
   * @return false if none came, and the thread must end
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
    // Who begins something from here on sees this mode, and starts another thread.
    mode = Mode.ASLEEP;
    thread = null;
    return true;
  }
}
