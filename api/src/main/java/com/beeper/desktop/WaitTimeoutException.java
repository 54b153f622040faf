package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a method that waits for a state of the server does not see it in time. What was waited
 * for may still happen.
 */
public class WaitTimeoutException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was waited for, how long, and the last known state
   * @param cause the cause, or null
   */
  public WaitTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
