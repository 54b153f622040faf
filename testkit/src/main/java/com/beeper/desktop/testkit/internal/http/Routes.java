package com.beeper.desktop.testkit.internal.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The handlers of the operations, by operationId. */
public final class Routes {

  /** Serves an operation while holding the monitor of {@code ServerState}. */
  public interface Handler {

    /** Returns the response, or throws a {@link RejectionException}. */
    FakeResponse handle(RoutedRequest request);
  }

  /** Serves an operation whose response may be held back. */
  public interface DeferredHandler {

    /**
     * Returns a response that may be completed later, on any thread, or throws a
     * {@link RejectionException}. Called while the monitor of {@code ServerState} is held.
     */
    CompletableFuture<FakeResponse> handle(RoutedRequest request);
  }

  private final Map<String, DeferredHandler> handlers = new HashMap<>();

  /** Adds a handler. */
  public Routes add(String operationId, Handler handler) {
    return addDeferred(
        operationId, request -> CompletableFuture.completedFuture(handler.handle(request)));
  }

  /** Adds a handler whose response may be held back. */
  public Routes addDeferred(String operationId, DeferredHandler handler) {
    if (handlers.put(operationId, handler) != null) {
      throw new IllegalStateException("Two handlers for " + operationId);
    }
    return this;
  }

  @Nullable
  DeferredHandler find(String operationId) {
    return handlers.get(operationId);
  }
}
