package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.internal.client.AsyncCaller;
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
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final PendingCalls pending = new PendingCalls();
  private final TaskLoop loop;
  private final FailedPolls failures = new FailedPolls();
  private Duration delay;

  private Waiter(Wait<T, R> wait, AsyncCaller caller, Executor executor) {
    this.wait = wait;
    this.caller = caller.forSeveralCalls();
    this.loop = new TaskLoop(executor, pending, result::completeExceptionally);
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

  private void poll() {
    loop.then(caller.call(wait.call()), this::polled, this::failed);
  }

  private void polled(T value) {
    failures.reset();
    R outcome = wait.outcome().apply(value);
    if (outcome == null) {
      pollLater();
    } else {
      result.complete(outcome);
    }
  }

  private void failed(Throwable failure) {
    boolean tolerated = (failure instanceof NotFoundException && wait.mayBeMissing())
        ? failures.count()
        : failures.tolerates(failure);
    if (tolerated) {
      pollLater();
    } else {
      result.completeExceptionally(failure);
    }
  }

  private void pollLater() {
    CompletableFuture<@Nullable Void> pause = caller.delay(delay);
    delay = wait.backoff().after(delay);
    loop.then(pause, nothing -> poll());
  }
}
