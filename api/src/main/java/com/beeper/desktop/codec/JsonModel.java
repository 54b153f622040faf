package com.beeper.desktop.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model: an object of the API. It keeps all members of the object, including those that this
 * version of the SDK does not define.
 *
 * <p>A model is immutable and thread-safe. It is created from JSON by a codec, or with the builder
 * of its type. Accessors of optional members return null when the member is absent or null.
 * Accessors of required members throw {@link com.beeper.desktop.MissingMemberException} when the
 * server left the member out, and all accessors throw {@link com.beeper.desktop.DecodingException}
 * when the value does not fit the declared Java type; {@link #raw} still returns the received
 * value. {@code equals}, {@code hashCode}, {@code toString} and writing never throw. {@code
 * toString()} masks members that are secrets.
 *
 * <p>Two models are equal if they have the same members with equal values: values of a Java type
 * are compared as such, so that times are equal however they are written, and all others as they
 * were received. An absent member, an explicit null and a value are different.
 *
 * <p>Models may be mocked or implemented for tests. Such a model cannot be passed to the SDK:
 * builders and writers refuse it with an {@link IllegalArgumentException}.
 */
public interface JsonModel {

  /**
   * Returns the members that have no accessor in this version of the SDK.
   *
   * <p>Values are plain Java values: {@link String}, {@link Boolean}, {@link Long}, {@link
   * java.math.BigInteger}, {@link java.math.BigDecimal}, unmodifiable {@link java.util.List} and
   * {@link Map}, and null for an explicit null.
   *
   * @return an unmodifiable map by wire name, in the order of the JSON text; empty if there are
   *     none
   */
  Map<String, @Nullable Object> additionalProperties();

  /**
   * Returns the value of a member as it is in the JSON object, with or without an accessor.
   *
   * @param wireName the name of the member in JSON
   * @return a plain Java value as in {@link #additionalProperties()}; null if the member is absent
   *     or null, which {@link #has} distinguishes
   */
  @Nullable
  Object raw(String wireName);

  /**
   * Returns whether the JSON object has a member; its value may be null.
   *
   * @param wireName the name of the member in JSON
   * @return true if it is present
   */
  boolean has(String wireName);
}
