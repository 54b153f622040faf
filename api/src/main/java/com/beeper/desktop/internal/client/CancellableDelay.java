package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A wait that an interrupt, closing the client or abandoning the call cuts short. The {@link
 * DeadlineMonitor} watches it like an exchange, so it needs neither a thread nor a timer.
 */
final class CancellableDelay {

  private final Watch watch;
  private final CompletableFuture<End> ended;

  private CancellableDelay(Watch watch, CompletableFuture<End> ended) {
    this.watch = watch;
    this.ended = ended;
  }

  /**
   * Starts a wait.
   *
   * @param end when it is over, on the scale of the client's time source
   * @param waiting the thread whose interrupt ends it; null for none
   */
  static CancellableDelay start(CallLifetime lifetime, long end, @Nullable Thread waiting) {
    CancelSignal signal = new CancelSignal();
    Watch watch = lifetime.watch(signal, end, waiting);
    CompletableFuture<End> ended = new CompletableFuture<>();
    signal.onCancel(() -> ended.complete(watch.unwatch()));
    return new CancellableDelay(watch, ended);
  }

  /**
   * Returns why the wait ended: {@link End#DEADLINE} if its time is over. Completed on any thread.
   */
  CompletableFuture<End> ended() {
    return ended;
  }

  /** Waits on this thread. */
  End await() {
    try {
      return ended.get();
    } catch (InterruptedException e) {
      watch.unwatch();
      Thread.currentThread().interrupt();
      return End.INTERRUPT;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // never completed exceptionally
    }
  }

  /**
   * Limits the rest of the wait.
   *
   * @param end when it is over, on the scale of the client's time source
   */
  void limit(long end) {
    watch.move(end);
  }

  /**
   * Cancels the wait.
   *
   * @return {@link End#DONE} unless the wait had ended before
   */
  End cancel() {
    return watch.unwatch();
  }
}
