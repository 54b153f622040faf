package com.beeper.desktop.transport;

import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.transport.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request or a response (RFC 9110, section 5). Names are case-insensitive, a
 * name can have several values, and all fields keep the order in which they were added. Immutable.
 */
public final class Headers {

  private static final Headers EMPTY = new Headers(new String[0]);

  /** Name, value, name, value …: for a small number of fields, a linear search is fastest. */
  private final String[] fields;

  /** Whether the fields have been checked; a race only repeats the check. */
  private boolean valid;

  private Headers(String[] fields) {
    this.fields = fields;
  }

  /**
   * Returns headers without fields.
   *
   * @return empty headers
   */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Returns a builder without fields.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the first value of a field.
   *
   * @param name the field name, in any case
   * @return the value, or null if the field is absent
   * @throws IllegalArgumentException if the name is null
   */
  public @Nullable String first(String name) {
    Arguments.requireNonNull(name, "name");
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return fields[i + 1];
      }
    }
    return null;
  }

  /**
   * Returns all values of a field, in order.
   *
   * @param name the field name, in any case
   * @return the values; empty if the field is absent
   * @throws IllegalArgumentException if the name is null
   */
  public List<String> all(String name) {
    Arguments.requireNonNull(name, "name");
    // Most fields occur once or not at all: no list is copied for them.
    String only = null;
    List<String> several = null;
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        if (only == null) {
          only = fields[i + 1];
        } else {
          several = several == null ? new ArrayList<>(List.of(only)) : several;
          several.add(fields[i + 1]);
        }
      }
    }
    if (several != null) {
      return List.copyOf(several);
    }
    return only == null ? List.of() : List.of(only);
  }

  /**
   * Passes the name and the value of each field to an action, in order. A name with two values is
   * passed twice.
   *
   * @param action receives name and value
   */
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < fields.length; i += 2) {
      action.accept(fields[i], fields[i + 1]);
    }
  }

  /**
   * Checks all fields, once: a client sends the same headers with most requests.
   *
   * @throws IllegalArgumentException if a field is not valid, as {@link HeaderField#requireValid} describes
   */
  void requireValid() {
    if (!valid) {
      for (int i = 0; i < fields.length; i += 2) {
        HeaderField.requireValid(fields[i], fields[i + 1]);
      }
      valid = true;
    }
  }

  /**
   * Returns the number of fields; a name with two values counts twice.
   *
   * @return the number of fields
   */
  public int size() {
    return fields.length / 2;
  }

  /**
   * Returns a builder that is initialized with these fields.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(fields);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers headers && Arrays.equals(fields, headers.fields);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields);
  }

  /**
   * Returns the fields for logs. The values of fields whose names speak of secrets are masked, such as
   * {@code Authorization}, {@code Set-Cookie} and {@code X-Api-Key}; in all others credentials, and
   * the queries of URLs.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((name, value) -> text.append(text.length() > 1 ? ", " : "")
        .append(name)
        .append(": ")
        .append(Masking.value(name, value)));
    return text.append('}').toString();
  }

  /** Builds {@link Headers}. Not thread-safe. */
  public static final class Builder {

    private String[] fields;
    private int length;

    private Builder() {
      fields = new String[8];
    }

    private Builder(String[] initial) {
      fields = Arrays.copyOf(initial, initial.length + 8);
      length = initial.length;
    }

    /**
     * Adds a field at the end. Fields of the same name are kept.
     *
     * @param name the field name
     * @param value the field value
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is null
     */
    public Builder add(String name, String value) {
      Arguments.requireNonNull(name, "name");
      Arguments.requireNonNull(value, "value");
      if (length == fields.length) {
        fields = Arrays.copyOf(fields, length * 2 + 2);
      }
      fields[length++] = name;
      fields[length++] = value;
      return this;
    }

    /**
     * Replaces all fields of a name by one field.
     *
     * @param name the field name, in any case
     * @param value the field value
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is null
     */
    public Builder set(String name, String value) {
      Arguments.requireNonNull(value, "value");
      return remove(name).add(name, value);
    }

    /**
     * Removes all fields of a name.
     *
     * @param name the field name, in any case
     * @return this builder
     * @throws IllegalArgumentException if the name is null
     */
    public Builder remove(String name) {
      Arguments.requireNonNull(name, "name");
      int kept = 0;
      for (int i = 0; i < length; i += 2) {
        if (!fields[i].equalsIgnoreCase(name)) {
          fields[kept++] = fields[i];
          fields[kept++] = fields[i + 1];
        }
      }
      length = kept;
      return this;
    }

    /**
     * Returns headers with the fields added so far.
     *
     * @return new headers
     */
    public Headers build() {
      return length == 0 ? EMPTY : new Headers(Arrays.copyOf(fields, length));
    }
  }
}
