package com.beeper.desktop;

/**
 * Sees every attempt of every call, for tracing, metrics, signatures and the like. The same hooks
 * serve calls that block and calls that do not.
 *
 * <p>{@link #onCall} is called once a call. For each attempt {@link #beforeSend} is called, then
 * either {@link #afterReceive} or {@link #onFailure}, once. Of several interceptors, the first one
 * given is the outermost: {@code onCall} and {@code beforeSend} go through them in the order in which
 * they were given, the others in reverse.
 *
 * <p>What a hook throws ends the call: it is not sent, or its answer is dropped, there is no further
 * attempt, and the caller gets what was thrown. The interceptors whose {@code beforeSend} had
 * returned before see it in {@code onFailure}. What {@code onFailure} throws is added to the failure
 * as a {@linkplain Throwable#addSuppressed suppressed} exception.
 *
 * <p>Hooks run on the thread of the call, or on the client's executor; they must be quick, and
 * implementations must be thread-safe.
 *
 * <pre>{@code
 * BeeperDesktop.builder().interceptor(new Interceptor() {
 *   public void beforeSend(Exchange exchange) {
 *     exchange.header("X-Request-Id", UUID.randomUUID().toString());
 *   }
 * })
 * }</pre>
 */
public interface Interceptor {

  /**
   * Called once a call, before its first attempt, on the thread that makes the call. It is the place
   * to keep what belongs to that thread, as {@linkplain Exchange#attribute(Object, Object) an
   * attribute}: the attempts may run on others.
   *
   * @param exchange the call; its attempt is 0, and headers cannot be set yet
   */
  default void onCall(Exchange exchange) {}

  /**
   * Called before an attempt is sent. It may set headers.
   *
   * @param exchange the attempt
   */
  default void beforeSend(Exchange exchange) {}

  /**
   * Called when an answer is there, whatever its status. It may be an error, and it may be followed
   * by another attempt; whether it can be decoded is not known yet.
   *
   * @param exchange the attempt
   * @param response the answer
   */
  default void afterReceive(Exchange exchange, RawResponse response) {}

  /**
   * Called when an attempt has brought no answer: the connection failed, time ran out, the call was
   * cancelled, or another interceptor threw.
   *
   * @param exchange the attempt
   * @param failure what the caller gets, unless there is another attempt
   */
  default void onFailure(Exchange exchange, RuntimeException failure) {}
}
