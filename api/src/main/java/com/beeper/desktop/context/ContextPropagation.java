package com.beeper.desktop.context;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.function.UnaryOperator;

/**
 * Carries the context of a caller to the work that the SDK performs for it on other threads. The
 * context is whatever the implementation takes from the calling thread: the current trace, the
 * diagnostic context of a logging library, a security context, any thread local.
 *
 * <pre>{@code
 * BeeperDesktop.builder().contextPropagation(() -> Context.current()::wrap)   // OpenTelemetry
 * BeeperDesktop.builder().contextPropagation(() -> snapshots.captureAll()::wrap)   // Micrometer
 * BeeperDesktop.builder().contextPropagation(() -> {
 *   String tenant = TENANT.get();
 *   return task -> () -> {
 *     String before = TENANT.get();
 *     TENANT.set(tenant);
 *     try {
 *       task.run();
 *     } finally {
 *       TENANT.set(before);
 *     }
 *   };
 * })
 * }</pre>
 *
 * <p>The context is captured on the calling thread when an asynchronous call, a wait or a guided
 * login starts, when an event stream is opened, and when a publisher of events is subscribed to. The
 * operator that {@link #capture} returns then wraps each piece of that work: suppliers of tokens,
 * interceptors, retries, decoding, handlers, listeners, subscribers, and the stages of the futures that
 * the SDK completes. Blocking calls stay on the calling thread and need no propagation, except to the
 * connections of an event stream.
 *
 * <p>An implementation must be thread-safe. An exception of {@code capture} fails the call. If the
 * operator or the task that it returns throws before the wrapped task has run, that task runs without
 * the context, and the exception is left to the uncaught exception handler of the thread.
 *
 * @see ContextPropagationProvider
 */
@FunctionalInterface
public interface ContextPropagation {

  /**
   * Captures the context of the current thread.
   *
   * @return wraps a task in the captured context: the task that the operator returns sets the
   *     context, runs the given task exactly once and on the same thread, and restores what the thread
   *     had before. The operator is applied on any thread, to any number of tasks, also concurrently
   */
  UnaryOperator<Runnable> capture();

  /**
   * Returns a propagation of this context and another one.
   *
   * @param inner the propagation whose context is set last and restored first
   * @return a propagation of both
   * @throws IllegalArgumentException if {@code inner} is null
   */
  default ContextPropagation and(ContextPropagation inner) {
    Arguments.requireNonNull(inner, "inner");
    return () -> {
      UnaryOperator<Runnable> first = capture();
      UnaryOperator<Runnable> second = inner.capture();
      return task -> first.apply(second.apply(task));
    };
  }
}
