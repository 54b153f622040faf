package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.CancelSignal;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The watch of the {@link DeadlineMonitor} over one exchange or wait. Thread-safe. */
public final class Watch {

  /** The reason why a watch ended. */
  public enum End {
    /** The exchange ended by itself. */
    DONE,
    /** The deadline passed. */
    DEADLINE,
    /** The waiting thread was interrupted. */
    INTERRUPT,
    /** The client was closed. */
    CLOSE,
    /** The future of the call was cancelled or completed by other code. */
    ABANDONED
  }

  /** Receives the abort of an exchange, beside its signal. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Called after the signal of the exchange has fired, on the thread that aborts it; must neither
     * block nor run user code.
     */
    void onAbort(End why);
  }

  /** The next watch in the monitor's list; accessed by the monitor only. */
  @Nullable
  Watch next;

  private final CancelSignal signal;
  private final @Nullable Thread waiting;
  private final @Nullable Listener listener;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private final boolean timer;
  private volatile long deadline;

  /**
   * Creates a watch.
   *
   * @param deadline when it aborts, on the scale of the client's time source
   * @param waiting the thread that waits for the exchange; null if none does
   * @param listener receives the abort; null for none
   * @param timer whether it is a timer, which ends at its deadline and not before
   */
  Watch(
      CancelSignal signal,
      long deadline,
      @Nullable Thread waiting,
      @Nullable Listener listener,
      boolean timer) {
    this.signal = signal;
    this.deadline = deadline;
    this.waiting = waiting;
    this.listener = listener;
    this.timer = timer;
  }

  boolean isTimer() {
    return timer;
  }

  long deadline() {
    return deadline;
  }

  boolean hasEnded() {
    return end.get() != null;
  }

  /**
   * Ends the watch, after which nothing aborts the exchange.
   *
   * @return why it ended: {@link End#DONE} unless it was aborted before
   */
  public End unwatch() {
    End before = end.compareAndExchange(null, End.DONE);
    return before == null ? End.DONE : before;
  }

  /** Aborts the exchange, unless the watch has ended. */
  void abort(End why) {
    if (end.compareAndSet(null, why)) {
      try {
        signal.cancel();
      } finally {
        if (listener != null) {
          listener.onAbort(why);
        }
      }
    }
  }

  /** Returns why the exchange was aborted; null if it was not. */
  public @Nullable End aborted() {
    End why = end.get();
    return why == End.DONE ? null : why;
  }

  /** Moves the deadline, because the exchange or wait has made progress. */
  void move(long later) {
    deadline = later;
  }

  /** Aborts the exchange if it is due. */
  void check(long now) {
    if (now - deadline >= 0) {
      abort(End.DEADLINE);
    } else if (waiting != null && waiting.isInterrupted()) {
      abort(End.INTERRUPT);
    }
  }
}
