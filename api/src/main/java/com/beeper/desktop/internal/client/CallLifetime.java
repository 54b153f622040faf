package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * The part of a call that can be abandoned from outside: its exchanges and waits, one after the
 * other, of which the current one is aborted. Thread-safe.
 */
final class CallLifetime {

  private final DeadlineMonitor monitor;
  private volatile @Nullable Watch current;
  private volatile boolean abandoned;

  /** Receives the aborts of exchanges; set before the first one. */
  private Watch.@Nullable Listener listener;

  CallLifetime(DeadlineMonitor monitor) {
    this.monitor = monitor;
  }

  /** Sets the receiver of the aborts of exchanges, before the first one. */
  void onAbort(Watch.Listener listener) {
    this.listener = listener;
  }

  /** Watches the next exchange of the call, whose abort the listener receives as well. */
  Watch watchExchange(CancelSignal signal, long deadline, @Nullable Thread waiting) {
    return begin(monitor.watch(signal, deadline, waiting, listener));
  }

  /**
   * Watches the next wait of the call, or the reading of a response.
   *
   * @param deadline when it is aborted, on the scale of the client's time source
   * @param waiting the thread whose interrupt aborts it; null for none
   */
  Watch watch(CancelSignal signal, long deadline, @Nullable Thread waiting) {
    return begin(monitor.watch(signal, deadline, waiting, null));
  }

  private Watch begin(Watch watch) {
    current = watch;
    // Read after the write above, so that either this thread or abandon() sees the other's write.
    if (abandoned) {
      watch.abort(End.ABANDONED);
    }
    return watch;
  }

  /** Aborts the current exchange or wait and all later ones. */
  void abandon() {
    abandoned = true;
    Watch watch = current;
    if (watch != null) {
      watch.abort(End.ABANDONED);
    }
  }
}
