package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** A client cannot be built or cannot make a call with the settings that it has. */
public final class ConfigurationException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what is missing or wrong, and what to do
   */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param message what is missing or wrong, and what to do
   * @param cause what led to it, or null
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
