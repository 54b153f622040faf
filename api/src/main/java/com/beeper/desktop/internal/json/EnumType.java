package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.transport.Arguments;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type of an enum. Its stored form is the constant, or the plain value that was received where no
 * constant has it.
 *
 * @param constants the constants by plain value, without {@code UNRECOGNIZED}
 */
public record EnumType<E extends JsonEnum>(
    Class<E> javaType, Map<Object, E> constants, E unrecognized, boolean isNumeric)
    implements JsonType<E> {

  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  /** One type for each enum, because many members share one. */
  private static final ClassValue<EnumType<?>> TYPES = new ClassValue<>() {
    @Override
    protected EnumType<?> computeValue(Class<?> type) {
      return create(type.asSubclass(JsonEnum.class));
    }
  };

  private static <E extends JsonEnum> EnumType<E> create(Class<E> type) {
    Map<Object, E> constants = new HashMap<>();
    E unrecognized = null;
    boolean numeric = false;
    E[] all = type.getEnumConstants();
    if (all == null) {
      throw new IllegalStateException(
          "the method values() was removed from " + type.getName() + "; " + ModelRegistry.RULES);
    }
    for (E constant : all) {
      if (isUnrecognized(constant)) {
        unrecognized = constant;
      } else {
        numeric = constant.isNumeric();
        constants.put(plainOf(constant), constant);
      }
    }
    if (unrecognized == null) {
      throw new IllegalArgumentException(type.getName() + " is not an enum of the API");
    }
    return new EnumType<>(type, constants, unrecognized, numeric);
  }

  /** Returns the type of an enum. */
  @SuppressWarnings("unchecked") // the type of a class is created from that class
  static <E extends JsonEnum> EnumType<E> of(Class<E> type) {
    return (EnumType<E>) TYPES.get(type);
  }

  /**
   * Returns the constant with a value.
   *
   * @return the constant; {@code UNRECOGNIZED} if no constant has the value
   * @throws IllegalArgumentException if the value is null
   */
  public static <E extends JsonEnum> E constant(Class<E> type, String value) {
    return of(type).constant(Arguments.requireNonNull(value, "value"));
  }

  E constant(String value) {
    Object plain = isNumeric ? number(value) : value;
    return plain == null ? unrecognized : constants.getOrDefault(plain, unrecognized);
  }

  /** Returns the number that a text denotes, or null if it denotes none. */
  private static @Nullable Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns whether a constant is the one without a value in JSON. */
  static boolean isUnrecognized(JsonEnum constant) {
    return constant.value().equals(UNRECOGNIZED);
  }

  /** Returns the value of a constant in JSON. */
  static Object plainOf(JsonEnum constant) {
    return constant.isNumeric() ? (Object) Long.valueOf(constant.value()) : constant.value();
  }

  /**
   * Returns the value of a constant in JSON.
   *
   * @throws IllegalArgumentException if the constant has none
   */
  static Object requirePlain(JsonEnum constant, String name) {
    if (isUnrecognized(constant)) {
      throw new IllegalArgumentException(name
          + " must not be UNRECOGNIZED, which has no value in JSON; pass the value as a string");
    }
    return plainOf(constant);
  }

  /**
   * Returns the stored form of a value that may have no constant in this version.
   *
   * @throws IllegalArgumentException if the value cannot be one of this enum
   */
  Object storedValue(String value, String name) {
    if (value.equals(UNRECOGNIZED)) {
      throw new IllegalArgumentException(
          name + " must not be UNRECOGNIZED, which stands for no value");
    }
    Object plain = isNumeric ? number(value) : value;
    if (plain == null) {
      throw new IllegalArgumentException(name + " must be a whole number, as text");
    }
    E constant = constants.get(plain);
    return constant == null ? plain : constant;
  }

  @Override
  public Object read(JsonInput in) throws IOException {
    Object value = isNumeric ? ScalarType.readWhole(in) : ScalarType.readString(in);
    E constant = constants.get(value);
    return constant == null ? value : constant;
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    PlainValues.write(out, plain(stored));
  }

  @Override
  public E typed(Object stored) {
    return javaType.isInstance(stored) ? javaType.cast(stored) : unrecognized;
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    return new Mismatch(path, isNumeric ? "a whole number" : "a string");
  }

  @Override
  public Object stored(E value, String name) {
    requirePlain(value, name);
    return value;
  }

  @Override
  public Object plain(Object stored) {
    return stored instanceof JsonEnum constant ? plainOf(constant) : stored;
  }

  @Override
  public Object identity(Object stored) {
    return stored;
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    ScalarType.printPlain(text, plain(stored));
  }
}
