package com.beeper.desktop.shared;

import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a refused value in a request: member names and array indexes from the
 * root of the request. Immutable and thread-safe.
 */
public final class ErrorPath {

  private static final Pattern INDEX = Pattern.compile("\\d+");

  private final Object value;

  private ErrorPath(Object value) {
    this.value = value;
  }

  /**
   * Creates a path from a plain value.
   *
   * @param value a plain Java value: normally a list of strings and numbers; not null
   * @return the path
   * @throws IllegalArgumentException if the value is null or not JSON
   */
  public static ErrorPath ofRaw(Object value) {
    return new ErrorPath(Objects.requireNonNull(
        PlainValues.copyOf(Arguments.requireNonNull(value, "value"), "path")));
  }

  /**
   * Returns the parts of the path.
   *
   * @return names, and indexes as decimal numbers; empty if the server sent no list
   */
  public List<String> segments() {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /**
   * Returns the plain value.
   *
   * @return a plain Java value
   */
  public Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorPath path && value.equals(path.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the path as text, for example {@code body.participantIDs[0]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String segment : segments()) {
      if (INDEX.matcher(segment).matches()) {
        text.append('[').append(segment).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(segment);
      }
    }
    return text.toString();
  }
}
