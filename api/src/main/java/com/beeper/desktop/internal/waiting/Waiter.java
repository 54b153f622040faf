package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.transport.support.Causes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call until its response contains a result. Its state is used by the tasks of one executor,
 * one after the other.
 *
 * @param <T> the type of the response
 * @param <R> the type of the result
 */
public final class Waiter<T, R> {

  private final Wait<T, R> wait;
  private final AsyncCaller caller;
  private final Executor loop;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final PendingCalls pending = new PendingCalls();
  private final FailedPolls failures = new FailedPolls();
  private Duration delay;

  private Waiter(Wait<T, R> wait, AsyncCaller caller, Executor loop) {
    this.wait = wait;
    this.caller = caller.forSeveralCalls();
    this.loop = loop;
    this.delay = wait.backoff().first();
  }

  /** Waits on this thread. */
  public static <T, R> R await(AsyncCaller caller, Wait<T, R> wait) {
    CallingThread.requireUninterrupted(wait.label());
    CallingThread thread = new CallingThread();
    CompletableFuture<R> result = new Waiter<>(wait, caller, thread).start();
    return thread.await(wait.label(), result, result::completeExceptionally);
  }

  /** Returns a future of the result; completing it early ends the wait. */
  public static <T, R> CompletableFuture<R> start(AsyncCaller caller, Wait<T, R> wait) {
    return new Waiter<>(wait, caller, caller.executor()).start();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  private CompletableFuture<R> start() {
    result.whenComplete((value, failure) -> pending.cancel());
    pending
        .add(caller.delay(wait.timeout()))
        .thenRun(() -> result.completeExceptionally(wait.timedOut().get()));
    poll();
    return result;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback catches all
  private void poll() {
    pending.add(caller.call(wait.call())).whenCompleteAsync(this::polled, loop);
  }

  private void polled(T value, @Nullable Throwable failure) {
    if (result.isDone()) {
      return;
    }
    try {
      if (failure != null) {
        continueAfter(Causes.unwrap(failure));
        return;
      }
      failures.reset();
      R outcome = wait.outcome().apply(value);
      if (outcome == null) {
        pollLater();
      } else {
        result.complete(outcome);
      }
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private void continueAfter(Throwable failure) {
    boolean tolerated = (failure instanceof NotFoundException && wait.mayBeMissing())
        ? failures.count()
        : failures.tolerates(failure);
    if (tolerated) {
      pollLater();
    } else {
      result.completeExceptionally(failure);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback catches all
  private void pollLater() {
    CompletableFuture<@Nullable Void> pause = pending.add(caller.delay(delay));
    delay = wait.backoff().after(delay);
    pause.whenCompleteAsync(
        (nothing, failure) -> {
          try {
            if (failure != null) {
              result.completeExceptionally(Causes.unwrap(failure));
            } else if (!result.isDone()) {
              poll();
            }
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        },
        loop);
  }
}
