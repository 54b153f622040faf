package com.beeper.desktop.integration.waits;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.integration.TransportMode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of a method that waits: a blocking one on a thread of its own, or an asynchronous one. */
final class OngoingWait<T> {

  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private final Runnable giveUp;
  private volatile boolean interrupted;

  @SuppressWarnings("FutureReturnValueIgnored") // the outcome is seen
  private OngoingWait(
      TransportMode mode,
      BeeperDesktop client,
      Function<? super BeeperDesktop, ? extends T> blocking,
      Function<? super BeeperDesktopAsync, CompletableFuture<T>> later) {
    if (mode.isAsync()) {
      CompletableFuture<T> future = later.apply(client.async());
      future.whenComplete((value, failure) -> {
        if (failure == null) {
          outcome.complete(value);
        } else {
          outcome.completeExceptionally(failure);
        }
      });
      giveUp = () -> future.cancel(true);
    } else {
      Thread thread = new Thread(
          () -> {
            try {
              outcome.complete(blocking.apply(client));
            } catch (Throwable e) {
              interrupted = Thread.currentThread().isInterrupted();
              outcome.completeExceptionally(e);
            }
          },
          "waiting");
      thread.setDaemon(true);
      thread.start();
      giveUp = thread::interrupt;
    }
  }

  static <T> OngoingWait<T> start(
      TransportMode mode,
      BeeperDesktop client,
      Function<? super BeeperDesktop, ? extends T> blocking,
      Function<? super BeeperDesktopAsync, CompletableFuture<T>> later) {
    return new OngoingWait<>(mode, client, blocking, later);
  }

  /** Interrupts the thread, or cancels the future. */
  void giveUp() {
    giveUp.run();
  }

  /** Whether the thread was interrupted when its method threw an exception. */
  boolean isInterrupted() {
    return interrupted;
  }

  boolean isDone() {
    return outcome.isDone();
  }

  T value() {
    try {
      return outcome.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  Throwable failure() {
    try {
      // Not the outcome itself: newer JDKs replace a CancellationException by one of their own.
      Throwable failure = outcome.handle((value, thrown) -> thrown).get(60, TimeUnit.SECONDS);
      assertThat(failure).as("the failure of a wait that has ended").isNotNull();
      return failure instanceof CompletionException ? failure.getCause() : failure;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for a state of the server. The timeout of the test bounds the wait. */
  static void until(BooleanSupplier state) {
    while (!state.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      Thread.onSpinWait();
    }
  }

  /** Throws an exception as a handler does that is interrupted: with the flag set. */
  static RuntimeException interruptedHandler(@Nullable InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the user has gone", cause);
  }
}
