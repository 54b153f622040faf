package com.beeper.desktop.internal.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Performs calls without blocking the calling thread. Thread-safe. */
public final class AsyncCaller {

  private final CallContext context;

  /** Creates a caller with the settings of a client or view. */
  public AsyncCaller(CallContext context) {
    this.context = context;
  }

  /** Returns a caller for all pages but the first, which {@code withResponse} does not record. */
  public AsyncCaller forPages() {
    CallContext unrecorded = context.unrecorded();
    return unrecorded == context ? this : new AsyncCaller(unrecorded);
  }

  /** Returns a caller that blocks, for work on the client's executor. */
  public BlockingCaller blocking() {
    return new BlockingCaller(context);
  }

  BaseUrl baseUrl() {
    return context.resources().baseUrl();
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
    context.admit();
    ClientResources resources = context.resources();
    CallLifetime lifetime = new CallLifetime(resources.monitor());
    return new AsyncCall<T, R>(
            resources, new CallExecution<>(context, call, lifetime, null), lifetime, then)
        .start();
  }
}
