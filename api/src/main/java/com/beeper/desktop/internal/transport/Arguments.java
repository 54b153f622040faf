package com.beeper.desktop.internal.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of public methods: a wrong one is an {@link IllegalArgumentException}. */
public final class Arguments {

  private Arguments() {}

  /**
   * Returns an argument that must not be null.
   *
   * @param name the name of the parameter
   * @throws IllegalArgumentException if the argument is null; it names the parameter
   */
  public static <T> T requireNonNull(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /**
   * Returns a duration that must be positive.
   *
   * @param name the name of the parameter
   * @throws IllegalArgumentException if the argument is null, zero or negative; it names the parameter
   */
  public static Duration requirePositive(@Nullable Duration value, String name) {
    Duration duration = requireNonNull(value, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
    return duration;
  }
}
