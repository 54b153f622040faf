package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.transport.support.DaemonThreads;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Performs calls without blocking the calling thread. Thread-safe. */
public final class AsyncCaller {

  private final CallContext context;

  /** Whether the calls belong to a method that has started: closing the client cancels it. */
  private final boolean started;

  /** Creates a caller with the settings of a client or view. */
  public AsyncCaller(CallContext context) {
    this(context, false);
  }

  private AsyncCaller(CallContext context, boolean started) {
    this.context = context;
    this.started = started;
  }

  /** Returns a caller for all pages but the first, which {@code withResponse} does not record. */
  public AsyncCaller forPages() {
    CallContext unrecorded = context.unrecorded();
    return unrecorded == context ? this : new AsyncCaller(unrecorded, started);
  }

  /** Returns a caller that blocks, for work on the client's executor. */
  public BlockingCaller blocking() {
    return new BlockingCaller(context);
  }

  /**
   * Returns a caller for a method that makes several calls and starts now. If the client is closed
   * later, the calls and delays of the method fail with {@link CallCancelledException}.
   *
   * @throws IllegalArgumentException inside {@code withResponse}, which records one call
   * @throws IllegalStateException if the client is closed
   */
  public AsyncCaller forSeveralCalls() {
    if (context.recorder() != null) {
      throw new IllegalArgumentException(
          "call must make exactly one call, with the client passed to it; this method makes several");
    }
    if (started) {
      return this;
    }
    context.admit();
    return new AsyncCaller(context, true);
  }

  /** Returns a caller that never logs bodies, for calls whose responses may quote secrets. */
  public AsyncCaller withoutLoggedBodies() {
    return context.options().logBodies()
        ? new AsyncCaller(context.with(options -> options.logBodies(false)), started)
        : this;
  }

  BaseUrl baseUrl() {
    return context.resources().baseUrl();
  }

  /** Returns the address of a call that a browser performs. */
  public CompletableFuture<URI> address(Call<?> call) {
    return CompletableFuture.completedFuture(blocking().address(call));
  }

  /** Returns the time on the scale of the client's time source, in nanoseconds. */
  public long nanoTime() {
    return context.resources().time().nanoTime();
  }

  /**
   * Returns an executor for the work that follows a response: that of the client, or a thread of the
   * client where the executor of the user rejects a task. Its tasks have the present context of this
   * thread.
   */
  public Executor executor() {
    CallExecutor executor = context.resources().executor().inCurrentContext();
    return task -> {
      try {
        executor.execute(task);
      } catch (Throwable e) {
        executor.executeOwn(task); // the work must go on, if only to report the rejection
      }
    };
  }

  /**
   * Returns a task that has the present context of this thread, and can be run many times, on any
   * thread.
   */
  public Runnable inCurrentContext(Runnable task) {
    return context.resources().executor().inCurrentContext().inContext(task);
  }

  /**
   * Starts a delay on the client's time source. It needs no thread.
   *
   * @return a future that is completed on the {@link #executor} when the time is over, and fails when
   *     the client is closed; cancelling it ends the delay
   * @throws IllegalStateException if the client is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks cannot fail
  public CompletableFuture<@Nullable Void> delay(Duration duration) {
    if (isCancelled()) {
      return CompletableFuture.failedFuture(cancelled());
    }
    Executor executor = executor();
    CallLifetime lifetime = new CallLifetime(context.resources().monitor());
    CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    over.whenComplete((nothing, failure) -> lifetime.abandon());
    CancellableDelay.start(lifetime, nanoTime() + DeadlineMonitor.nanos(duration), null)
        .ended()
        .thenAccept(end -> {
          if (!over.isDone()) {
            executor.execute(() -> complete(over, end));
          }
        });
    return over;
  }

  private static void complete(CompletableFuture<@Nullable Void> delay, End end) {
    if (end == End.DEADLINE) {
      delay.complete(null);
    } else {
      delay.completeExceptionally(cancelled());
    }
  }

  /**
   * Returns whether the method that has started is cancelled.
   *
   * @throws IllegalStateException if the client is closed, and no method has started
   */
  private boolean isCancelled() {
    if (started) {
      return context.resources().monitor().isClosed();
    }
    context.admit();
    return false;
  }

  private static CallCancelledException cancelled() {
    return new CallCancelledException("the client was closed during a wait");
  }

  /**
   * Performs a call.
   *
   * @return a future of the value; it fails with the exceptions of {@link BlockingCaller#call}, and
   *     completing it early aborts the exchange
   * @throws IllegalStateException if the client is closed
   */
  public <T extends @Nullable Object> CompletableFuture<T> call(Call<T> call) {
    return call(call, value -> value);
  }

  /**
   * Performs a call whose value is converted, in one future that can be cancelled.
   *
   * @param then converts the value, on the executor
   * @return a future of the result
   * @throws IllegalStateException if the client is closed
   */
  public <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
      Call<T> call, Function<? super T, ? extends R> then) {
    if (isCancelled()) {
      return CompletableFuture.failedFuture(cancelled());
    }
    ClientResources resources = context.resources();
    CallLifetime lifetime = new CallLifetime(resources.monitor());
    return new AsyncCall<T, R>(
            resources, new CallExecution<>(context, call, lifetime, null), lifetime, then)
        .start();
  }

  /**
   * Runs blocking work that waits for a person, on a thread of its own because it would occupy one of
   * the executor.
   *
   * @param name the name of the thread
   * @return a future of the result, completed on the executor; completing it early interrupts the
   *     thread
   * @throws IllegalStateException if the client is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  public <T extends @Nullable Object> CompletableFuture<T> runApart(String name, Supplier<T> work) {
    context.admit();
    CallExecutor executor = context.resources().executor().inCurrentContext();
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task = executor.inContext(() -> {
      try {
        T value = work.get();
        finish(executor, name, result, () -> result.complete(value));
      } catch (Throwable e) {
        finish(executor, name, result, () -> result.completeExceptionally(e));
      }
    });
    Thread thread = DaemonThreads.create(name, task);
    result.whenComplete((value, failure) -> thread.interrupt());
    thread.start();
    return result;
  }

  private void finish(
      CallExecutor executor, String name, CompletableFuture<?> result, Runnable completion) {
    executor.execute(
        completion,
        rejection ->
            result.completeExceptionally(context.failures().rejected(name, rejection, true)));
  }
}
