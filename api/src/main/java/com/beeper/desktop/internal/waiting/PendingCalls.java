package com.beeper.desktop.internal.waiting;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls and delays in flight of a longer piece of work, which end with it. Thread-safe. */
public final class PendingCalls {

  private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /** Adds a future until it is done, and returns it. Cancels it at once after {@link #cancel}. */
  @SuppressWarnings({"FutureReturnValueIgnored", "UndefinedEquals"}) // cannot fail; identity
  public <T extends @Nullable Object> CompletableFuture<T> add(CompletableFuture<T> future) {
    pending.add(future);
    future.whenComplete((value, failure) -> pending.remove(future));
    // Read after the future was added, so that either this thread or cancel() cancels it.
    if (cancelled) {
      future.cancel(false);
    }
    return future;
  }

  /** Returns whether the work has ended. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Cancels all futures, and those that are added later. */
  public void cancel() {
    cancelled = true;
    pending.forEach(future -> future.cancel(false));
  }
}
