package com.beeper.desktop;

/**
 * Observes every call and every attempt of it, for tracing, metrics, signatures and the like. The
 * same hooks serve blocking and asynchronous calls.
 *
 * <p>{@link #onCall} is called once for each call, and {@link #onEnd} once at its end. For each
 * attempt, {@link #beforeSend} is followed by exactly one of {@link #afterReceive} and {@link
 * #onFailure}. Of several interceptors, the one added first is the outermost: {@code onCall} and
 * {@code beforeSend} run in the order of addition, the other hooks in reverse.
 *
 * <p>An exception thrown by {@code onCall}, {@code beforeSend} or {@code afterReceive} ends the call:
 * the request is not sent, or its response is dropped, there is no further attempt, and the caller
 * receives the exception. Interceptors whose {@code beforeSend} has returned receive it in {@code
 * onFailure}. An exception thrown by {@code onFailure} or {@code onEnd} is added to the failure as a
 * {@linkplain Throwable#addSuppressed suppressed} exception; if the call succeeded, it is logged.
 *
 * <p>Hooks run on the thread of the call, on the client's executor or on a thread of the client, in the
 * context of the caller if a {@linkplain com.beeper.desktop.context.ContextPropagation propagation} is
 * set. They must be quick, and implementations must be thread-safe.
 *
 * <pre>{@code
 * BeeperDesktop.builder().interceptor(new Interceptor() {
 *   public void beforeSend(CallAttempt attempt) {
 *     attempt.header("X-Request-Id", UUID.randomUUID().toString());
 *   }
 * })
 * }</pre>
 */
public interface Interceptor {

  /**
   * Called once for each call, before its first attempt, on the calling thread. The place to capture
   * thread-bound state as {@linkplain CallAttempt#attribute(Object, Object) an attribute}, because
   * attempts may run on other threads; other code sees such state through a {@linkplain
   * com.beeper.desktop.context.ContextPropagation propagation}.
   *
   * @param attempt the call; its attempt number is 0, and headers cannot be set yet
   */
  default void onCall(CallAttempt attempt) {}

  /**
   * Called before an attempt is sent. May set headers.
   *
   * @param attempt the attempt
   */
  default void beforeSend(CallAttempt attempt) {}

  /**
   * Called when a response has arrived, whatever its status. The response may be an error, may be
   * followed by another attempt, and has not been decoded.
   *
   * @param attempt the attempt
   * @param response the response
   */
  default void afterReceive(CallAttempt attempt, RawResponse response) {}

  /**
   * Called when an attempt ends without a response: the connection failed, the time ran out, the call
   * was cancelled, or another interceptor threw an exception.
   *
   * @param attempt the attempt
   * @param failure the exception that the caller receives unless there is another attempt
   */
  default void onFailure(CallAttempt attempt, Throwable failure) {}

  /**
   * Called once when a call has ended, after its last attempt and the decoding of its response, and
   * before the caller receives the value. Not called by an interceptor's own failed {@link #onCall}.
   *
   * @param attempt the last attempt; its number is 0 if there was none
   * @param summary the outcome
   */
  default void onEnd(CallAttempt attempt, CallSummary summary) {}
}
