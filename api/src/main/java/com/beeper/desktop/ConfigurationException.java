package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** Thrown when a client cannot be built, or cannot make a call, with its settings. */
public class ConfigurationException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the problem and the remedy
   */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message the problem and the remedy
   * @param cause the cause, or null
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
