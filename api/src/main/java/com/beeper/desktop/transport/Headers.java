package com.beeper.desktop.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Header fields of a request or a response (RFC 9110, section 5): names without regard to case,
 * several values a name, all in the order in which they were added. Immutable.
 */
public final class Headers {

  private static final Headers EMPTY = new Headers(new String[0]);

  /** Names whose values never show in {@link #toString()}. */
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  /** Name, value, name, value …: a handful of fields is found fastest by looking at each. */
  private final String[] fields;

  private Headers(String[] fields) {
    this.fields = fields;
  }

  /**
   * Returns headers without any field.
   *
   * @return empty headers
   */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Returns a builder without any field.
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
   * @return the value, or empty if the field is not there
   */
  public Optional<String> first(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return Optional.of(fields[i + 1]);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns all values of a field, in order.
   *
   * @param name the field name, in any case
   * @return the values; empty if the field is not there
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        values.add(fields[i + 1]);
      }
    }
    return List.copyOf(values);
  }

  /**
   * Passes every field, in order, as name and value. A name with two values is passed twice.
   *
   * @param action takes name and value
   */
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < fields.length; i += 2) {
      action.accept(fields[i], fields[i + 1]);
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
   * Returns a builder that holds these fields.
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

  /** Returns the fields for logs; the values of credentials and cookies are masked. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((name, value) -> text.append(text.length() > 1 ? ", " : "")
        .append(name)
        .append(": ")
        .append(SECRET.contains(name.toLowerCase(Locale.ROOT)) ? "***" : value));
    return text.append('}').toString();
  }

  /** Collects header fields. Not thread-safe. */
  public static final class Builder {

    private String[] fields;
    private int length;

    private Builder() {
      fields = new String[16];
    }

    private Builder(String[] initial) {
      fields = Arrays.copyOf(initial, initial.length + 8);
      length = initial.length;
    }

    /**
     * Adds a field after those that are there, also after one of the same name.
     *
     * @param name the field name
     * @param value the field value
     * @return this builder
     */
    public Builder add(String name, String value) {
      if (length == fields.length) {
        fields = Arrays.copyOf(fields, length * 2 + 2);
      }
      fields[length++] = name;
      fields[length++] = value;
      return this;
    }

    /**
     * Adds a field in place of all that have the same name.
     *
     * @param name the field name
     * @param value the field value
     * @return this builder
     */
    public Builder set(String name, String value) {
      return remove(name).add(name, value);
    }

    /**
     * Removes all fields of a name.
     *
     * @param name the field name, in any case
     * @return this builder
     */
    public Builder remove(String name) {
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
     * Returns the headers collected so far.
     *
     * @return immutable headers
     */
    public Headers build() {
      return length == 0 ? EMPTY : new Headers(Arrays.copyOf(fields, length));
    }
  }
}
