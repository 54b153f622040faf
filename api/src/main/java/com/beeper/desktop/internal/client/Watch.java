package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One exchange while it is in flight, as the {@link Watcher} sees it. */
final class Watch {

  /** Why an exchange was no longer watched. */
  enum End {
    /** It ended by itself. */
    DONE,
    /** Its deadline passed. */
    DEADLINE,
    /** The thread that waits for it was interrupted. */
    INTERRUPT,
    /** The client was closed. */
    CLOSE,
    /** Its future was cancelled, or completed by somebody else. */
    ABANDONED
  }

  /** The next one in the watcher's list; only the watcher touches it. */
  @Nullable
  Watch next;

  private final CancelSignal signal;
  private volatile Deadline deadline;
  private final @Nullable Thread waiting;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();

  /**
   * Makes a watch.
   *
   * @param waiting the thread that waits for the exchange, or null if none does
   */
  Watch(CancelSignal signal, Deadline deadline, @Nullable Thread waiting) {
    this.signal = signal;
    this.deadline = deadline;
    this.waiting = waiting;
  }

  boolean isOver() {
    return end.get() != null;
  }

  /**
   * Says that the exchange has ended, so that nothing aborts it any more.
   *
   * @return why it ended: {@link End#DONE}, if nothing aborted it
   */
  End finish() {
    return end.compareAndSet(null, End.DONE) ? End.DONE : endOr(End.DONE);
  }

  /** Aborts the exchange, unless it has ended. */
  void abort(End why) {
    if (end.compareAndSet(null, why)) {
      signal.cancel();
    }
  }

  /** Sets another deadline, as the exchange has made progress that earns it more time. */
  void extend(Deadline later) {
    deadline = later;
  }

  /** Aborts the exchange if it is time. */
  void check(long nanoTime) {
    if (nanoTime - deadline.nanoTime() >= 0) {
      abort(End.DEADLINE);
    } else if (waiting != null && waiting.isInterrupted()) {
      abort(End.INTERRUPT);
    }
  }

  private End endOr(End other) {
    End current = end.get();
    return current == null ? other : current;
  }
}
