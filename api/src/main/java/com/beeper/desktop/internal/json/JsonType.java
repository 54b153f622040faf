package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of a JSON value: how it is read, stored, typed, compared and written.
 *
 * <p>A model stores a value in the form that writes back equal, which is not always the Java type
 * that users see: a date is stored as its text, an unrecognized enum value as the string that was
 * received. {@link #typed} derives the Java value. An explicit null is never a stored value; the
 * owner of the value handles it.
 *
 * <p>Implementations are records, whose fields the JIT compiler trusts to be constant. This
 * interface has no default methods: they would make its initialization part of that of its
 * implementations, and two threads could deadlock.
 *
 * @param <T> the Java type that users see
 */
public sealed interface JsonType<T>
    permits EnumType, ListType, MapType, ModelType, ScalarType, UnionType, WrappedType {

  /** A string. */
  JsonType<String> STRING = new ScalarType<>(ScalarType.Form.STRING, String.class);

  /** A string that names something and is refused when a user passes an empty one. */
  JsonType<String> ID = new ScalarType<>(ScalarType.Form.ID, String.class);

  /** A boolean. */
  JsonType<Boolean> BOOLEAN = new ScalarType<>(ScalarType.Form.BOOLEAN, Boolean.class);

  /** A whole number, also when written as {@code 3.0}. */
  JsonType<Long> INTEGER = new ScalarType<>(ScalarType.Form.INTEGER, Long.class);

  /** Any number. */
  JsonType<Double> NUMBER = new ScalarType<>(ScalarType.Form.NUMBER, Double.class);

  /** A date and time of ISO 8601 with a zone. */
  JsonType<Instant> INSTANT = new ScalarType<>(ScalarType.Form.INSTANT, Instant.class);

  /** A number of seconds, with or without a fraction. */
  JsonType<Duration> SECONDS = new ScalarType<>(ScalarType.Form.SECONDS, Duration.class);

  /** A whole number of seconds. */
  JsonType<Duration> WHOLE_SECONDS =
      new ScalarType<>(ScalarType.Form.WHOLE_SECONDS, Duration.class);

  /** A whole number of milliseconds. */
  JsonType<Duration> WHOLE_MILLISECONDS =
      new ScalarType<>(ScalarType.Form.WHOLE_MILLISECONDS, Duration.class);

  /** Any JSON value except null. */
  JsonType<Object> ANY = new ScalarType<>(ScalarType.Form.ANY, Object.class);

  /** A JSON object without declared members. */
  JsonType<Map<String, @Nullable Object>> OBJECT =
      new ScalarType<>(ScalarType.Form.OBJECT, ScalarType.plainObjectClass());

  /** Returns the type of an enum. */
  static <E extends Enum<E> & JsonEnum> JsonType<E> enumeration(Class<E> type) {
    return EnumType.of(type);
  }

  /** Returns the type of a model whose classes are loaded. */
  static <T> JsonType<T> model(ModelDescriptor<T> descriptor) {
    return new ModelType<>(descriptor);
  }

  /**
   * Returns the type of a value that is one of several models.
   *
   * @param type the interface of the union
   * @param discriminator the member that alone determines the case; null if there is none
   * @param cases returns the descriptor of the case that an object's members determine
   */
  static <T> JsonType<T> union(
      Class<T> type,
      @Nullable String discriminator,
      Function<Map<String, @Nullable Object>, ModelDescriptor<? extends T>> cases) {
    return new UnionType<>(type, discriminator, cases);
  }

  /**
   * Returns the type of a value of any JSON kind that has a Java class of its own.
   *
   * @param wrap creates the Java value of a plain value
   * @param unwrap returns the plain value
   */
  static <T> JsonType<T> wrapped(Function<Object, T> wrap, Function<T, Object> unwrap) {
    return new WrappedType<>(wrap, unwrap);
  }

  /** Returns the type of an array without nulls. */
  static <T> JsonType<List<T>> list(JsonType<T> element) {
    return new ListType<>(element, false);
  }

  /** Returns the type of an array whose elements may be null. */
  static <T> JsonType<List<@Nullable T>> listOfNullable(JsonType<T> element) {
    return new ListType<@Nullable T>(element, true);
  }

  /** Returns the type of an object whose members all have the same type and are not null. */
  static <T> JsonType<Map<String, T>> map(JsonType<T> value) {
    return new MapType<>(value);
  }

  /**
   * Reads a value that is not null.
   *
   * @return the value in its stored form
   */
  Object read(JsonInput in) throws IOException;

  /** Writes a stored value. */
  void write(JsonOutput out, Object stored) throws IOException;

  /** Returns the Java value of a stored value, or null if the value does not fit the Java type. */
  @Nullable
  T typed(Object stored);

  /**
   * Returns the place and the expected type of a stored value for which {@link #typed} returns null.
   *
   * @param path the place of the value
   */
  Mismatch mismatch(JsonPath path, Object stored);

  /**
   * Returns the stored form of a value that a user passed.
   *
   * @param name the name of the member, for exceptions
   * @throws IllegalArgumentException if the value cannot be written
   */
  Object stored(T value, String name);

  /** Returns a stored value as a plain value. */
  Object plain(Object stored);

  /**
   * Returns the value by which a stored value is compared: the typed value if there is one, else the
   * stored one.
   */
  Object identity(Object stored);

  /** Appends a stored value to the text of {@code toString()}. */
  void print(StringBuilder text, Object stored);

  /** The place of a value that does not fit its Java type, and what was expected there. */
  record Mismatch(JsonPath path, String expected) {}
}
