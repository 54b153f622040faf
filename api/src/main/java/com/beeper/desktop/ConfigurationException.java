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

  /**
   * Makes the exception for a library of a version that cannot work, found when a back end is made.
   *
   * @param library the artifact or name of the library
   * @param found the version that is there
   * @param needing what does not work with it, for example the artifact of a codec
   * @param works the versions that work, for example {@code 2.12 or a newer 2.x}
   * @return the exception
   */
  public static ConfigurationException wrongVersion(
      String library, String found, String needing, String works) {
    return new ConfigurationException(library + " " + found + " does not work with " + needing
        + ", which needs " + works + ". Change the version, or use another transport or codec.");
  }
}
