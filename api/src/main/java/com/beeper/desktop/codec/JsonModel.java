package com.beeper.desktop.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands for a JSON object of the API and keeps all that the object held.
 *
 * <p>A model is immutable and thread-safe. It is made from JSON by a codec, or with the builder of
 * its type. Accessors of optional members return null when the member is absent or null. Accessors
 * of required members throw {@link com.beeper.desktop.DecodingException} when the server left the
 * member out, and all accessors do when its value cannot be given the declared Java type; {@link
 * #raw} then still gives what was sent. {@code equals}, {@code hashCode}, {@code toString} and
 * writing never throw. {@code toString()} masks members that are secrets.
 *
 * <p>Models are not for implementation outside the SDK.
 */
public interface JsonModel {

  /**
   * Returns the members that this version of the SDK does not know.
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
   * Returns the value of a member as it is in the JSON object, known to this version or not.
   *
   * @param wireName the name of the member in JSON
   * @return a plain Java value as in {@link #additionalProperties()}; null if the member is absent
   *     or null, which {@link #has} tells apart
   */
  @Nullable
  Object raw(String wireName);

  /**
   * Tells whether the JSON object has a member, be it with the value null.
   *
   * @param wireName the name of the member in JSON
   * @return true if it is there
   */
  boolean has(String wireName);
}
