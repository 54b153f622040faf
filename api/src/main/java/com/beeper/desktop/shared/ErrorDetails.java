package com.beeper.desktop.shared;

import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.internal.shared.ValidationIssues;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Details of an error: the issues of a validation, or anything else. Immutable and
 * thread-safe.
 */
public final class ErrorDetails {

  private final Object value;

  private ErrorDetails(Object value) {
    this.value = value;
  }

  /**
   * Creates details from a plain value.
   *
   * @param value a plain Java value, see {@link
   *     com.beeper.desktop.codec.JsonModel#additionalProperties()}; not null
   * @return the details
   * @throws IllegalArgumentException if the value is null or not JSON
   */
  public static ErrorDetails ofRaw(Object value) {
    return new ErrorDetails(Objects.requireNonNull(
        PlainValues.copyOf(Arguments.requireNonNull(value, "value"), "details")));
  }

  /**
   * Returns the issues of a validation.
   *
   * @return one issue for each value that was refused; empty if the details are not those of a
   *     validation
   */
  public List<ErrorValidationIssue> issues() {
    return ValidationIssues.of(value);
  }

  /**
   * Returns the plain value.
   *
   * @return a plain Java value: normally a {@link java.util.Map}
   */
  public Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorDetails details && value.equals(details.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Shows the issues of a validation; other details may be anything, and are not shown. */
  @Override
  public String toString() {
    return "ErrorDetails" + issues();
  }
}
