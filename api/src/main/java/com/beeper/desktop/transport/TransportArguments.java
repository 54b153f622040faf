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

  /**
   * Checks a header field.
   *
   * @throws IllegalArgumentException if the name is not a token (RFC 9110, section 5.6.2) or the value
   *     has a character other than visible ASCII characters, spaces and tabs; the message does not
   *     contain the value
   */
  static void requireValidHeader(String name, String value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a header name must not be empty");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean token = (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
      if (!token) {
        throw new IllegalArgumentException(
            "a header name has a character that HTTP does not allow at index " + i);
      }
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException("the value of header "
            + name
            + " has a character that is not visible ASCII at index "
            + i);
      }
    }
  }
}
