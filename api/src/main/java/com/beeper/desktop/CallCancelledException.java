package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call ends early because its thread was interrupted, its future was cancelled or
 * its client was closed.
 *
 * <p>After an interrupt the interrupt flag of the thread is set. The request may have reached the
 * server.
 */
public class CallCancelledException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the call and the reason for its cancellation
   */
  public CallCancelledException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message the call and the reason for its cancellation
   * @param cause the cause, or null
   */
  public CallCancelledException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
