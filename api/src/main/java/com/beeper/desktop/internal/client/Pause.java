package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.CancelSignal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A wait that an interrupt, the end of the client and the end of a future cut short. It is watched
 * as an exchange is, so it needs no thread and no timer of its own.
 */
final class Pause {

  private final Watch watch;
  private final CompletableFuture<End> ended = new CompletableFuture<>();

  /**
   * Begins a wait.
   *
   * @param end when it is over, as the time source counts
   */
  Pause(
      Pipeline pipeline, long end, @Nullable Thread waiting, @Nullable CompletableFuture<?> owner) {
    CancelSignal signal = new CancelSignal();
    watch = pipeline.watch(signal, end, waiting, owner);
    signal.onCancel(() -> ended.complete(watch.finish()));
  }

  /** Returns why the wait ended; {@link End#DEADLINE} if it is over. Completed by any thread. */
  CompletableFuture<End> ended() {
    return ended;
  }

  /** Waits on this thread. */
  End await() {
    try {
      return ended.get();
    } catch (InterruptedException e) {
      watch.finish();
      Thread.currentThread().interrupt();
      return End.INTERRUPT;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // it is only ever completed with a value
    }
  }

  /**
   * Ends the wait because there is nothing to wait for any more.
   *
   * @return {@link End#DONE}, unless it had ended before
   */
  End stop() {
    return watch.finish();
  }
}
