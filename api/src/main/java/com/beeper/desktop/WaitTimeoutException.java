package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server does not reach a state in time for which a method waits. It may still reach
 * it.
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
