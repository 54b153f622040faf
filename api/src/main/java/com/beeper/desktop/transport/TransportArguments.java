package com.beeper.desktop.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of this package's public methods. */
final class TransportArguments {

  private TransportArguments() {}

  /**
   * Returns an argument that must not be null.
   *
   * @throws IllegalArgumentException if it is null; the message names the parameter
   */
  static <T> T requireNonNull(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /**
   * Returns a duration that must be positive.
   *
   * @throws IllegalArgumentException if it is null, zero or negative; the message names the parameter
   */
  static Duration requirePositive(@Nullable Duration value, String name) {
    Duration duration = requireNonNull(value, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
    return duration;
  }
}
