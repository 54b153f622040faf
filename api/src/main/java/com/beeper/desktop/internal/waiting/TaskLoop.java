package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.transport.support.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of a longer piece of work on one executor, one after the other. Each task follows a
 * call or a delay, and ends by starting the next one. Thread-safe.
 */
public final class TaskLoop {

  private final Executor executor;
  private final PendingCalls pending;
  private final Consumer<? super Throwable> end;

  /**
   * Creates a loop.
   *
   * @param pending receives the calls and delays; no task runs after it is cancelled
   * @param end ends the work with a failure
   */
  public TaskLoop(Executor executor, PendingCalls pending, Consumer<? super Throwable> end) {
    this.executor = executor;
    this.pending = pending;
    this.end = end;
  }

  /** Runs a task with the value of a future. A failure of the future or the task ends the work. */
  public <T extends @Nullable Object> void then(
      CompletableFuture<T> future, Consumer<? super T> task) {
    then(future, task, end);
  }

  /**
   * Runs a task with the value of a future, or another one with its failure. A failure of the task ends
   * the work.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback catches all
  public <T extends @Nullable Object> void then(
      CompletableFuture<T> future,
      Consumer<? super T> task,
      Consumer<? super Throwable> onFailure) {
    pending
        .add(future)
        .whenCompleteAsync(
            (value, failure) -> {
              if (pending.isCancelled()) {
                return;
              }
              try {
                if (failure == null) {
                  task.accept(value);
                } else {
                  onFailure.accept(Causes.unwrap(failure));
                }
              } catch (Throwable e) {
                end.accept(e);
              }
            },
            executor);
  }
}
