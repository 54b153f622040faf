package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.transport.Masking;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value without typed parts. Its stored form is a plain value: dates are stored as
 * text, durations and other numbers as {@link Long}, {@link BigInteger} or {@link BigDecimal}.
 */
record ScalarType<T>(Form form, Class<T> javaType) implements JsonType<T> {

  /** The forms of scalars. */
  enum Form {
    STRING("a string"),
    ID("a string"),
    BOOLEAN("a boolean"),
    INTEGER("a whole number of 64 bits"),
    NUMBER("a number that fits into a double"),
    INSTANT("a date and time of ISO 8601 with a zone"),
    SECONDS("a number that fits into a duration"),
    WHOLE_SECONDS("a number that fits into a duration"),
    WHOLE_MILLISECONDS("a number that fits into a duration"),
    ANY("a value"),
    OBJECT("an object");

    private final String expected;

    Form(String expected) {
      this.expected = expected;
    }

    /** Returns the number of decimal places between the unit of a duration and a nanosecond. */
    private int places() {
      return this == WHOLE_MILLISECONDS ? 6 : 9;
    }
  }

  @SuppressWarnings("unchecked") // a plain object has exactly this type
  static Class<Map<String, @Nullable Object>> plainObjectClass() {
    return (Class<Map<String, @Nullable Object>>) (Class<?>) Map.class;
  }

  @Override
  public Object read(JsonInput in) throws IOException {
    return switch (form) {
      case STRING, ID, INSTANT -> readString(in);
      case BOOLEAN -> readBoolean(in);
      case INTEGER, WHOLE_SECONDS, WHOLE_MILLISECONDS -> readWhole(in);
      case NUMBER, SECONDS -> readNumber(in);
      case ANY -> readAny(in);
      case OBJECT -> PlainValues.readObject(in);
    };
  }

  private static Object readAny(JsonInput in) throws IOException {
    Object value = PlainValues.read(in);
    if (value == null) {
      throw in.mismatch("a value");
    }
    return value;
  }

  static String readString(JsonInput in) throws IOException {
    if (in.token() != JsonToken.STRING) {
      throw in.mismatch("a string");
    }
    return in.string();
  }

  private static Boolean readBoolean(JsonInput in) {
    return switch (in.token()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw in.mismatch("a boolean");
    };
  }

  private static Number readNumber(JsonInput in) throws IOException {
    if (in.token() != JsonToken.NUMBER) {
      throw in.mismatch("a number");
    }
    return PlainValues.readNumber(in);
  }

  static Number readWhole(JsonInput in) throws IOException {
    Number number = readNumber(in);
    if (number instanceof BigDecimal decimal && decimal.scale() > 0) {
      throw in.failure("expected a whole number, found a fraction");
    }
    return number;
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    if (stored instanceof String text) {
      out.string(text);
    } else {
      PlainValues.write(out, stored);
    }
  }

  @Override
  public @Nullable T typed(Object stored) {
    Object typed = switch (form) {
      case STRING, ID, BOOLEAN, ANY, OBJECT -> stored;
      case INTEGER -> stored instanceof Long ? stored : null;
      case NUMBER -> finite(((Number) stored).doubleValue());
      case INSTANT -> instant((String) stored);
      case SECONDS, WHOLE_SECONDS, WHOLE_MILLISECONDS -> duration((Number) stored, form.places());
    };
    return typed == null ? null : javaType.cast(typed);
  }

  private static @Nullable Double finite(double value) {
    return Double.isInfinite(value) ? null : value;
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Duration duration(Number number, int places) {
    BigDecimal units = new BigDecimal(number.toString());
    if (units.precision() - (long) units.scale() > 18) {
      return null;
    }
    // Digits below a nanosecond remain in the stored value only.
    BigInteger[] parts = units
        .movePointRight(places)
        .toBigInteger()
        .divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    return new Mismatch(path, form.expected);
  }

  @Override
  public Object stored(T value, String name) {
    return switch (form) {
      case STRING, BOOLEAN, INTEGER -> value;
      case ID -> requireFilled((String) value, name);
      case NUMBER -> PlainValues.numberOf((Number) value, name);
      case INSTANT -> value.toString();
      case SECONDS, WHOLE_SECONDS, WHOLE_MILLISECONDS -> units((Duration) value, name);
      case ANY, OBJECT -> Objects.requireNonNull(PlainValues.copyOf(value, name));
    };
  }

  private static String requireFilled(String value, String name) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return value;
  }

  private Number units(Duration value, String name) {
    Number units = PlainValues.normalized(BigDecimal.valueOf(value.getSeconds(), -9)
        .add(BigDecimal.valueOf(value.getNano()))
        .movePointLeft(form.places()));
    if (units instanceof BigDecimal && form != Form.SECONDS) {
      throw new IllegalArgumentException(name
          + " must be a whole number of "
          + (form == Form.WHOLE_SECONDS ? "seconds" : "milliseconds"));
    }
    return units;
  }

  @Override
  public Object plain(Object stored) {
    return stored;
  }

  @Override
  public Object identity(Object stored) {
    T typed = typed(stored);
    return typed == null ? stored : typed;
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    if (form == Form.ANY || form == Form.OBJECT) {
      printOutline(text, stored);
    } else {
      printPlain(text, stored);
    }
  }

  /** Prints a string without what looks like a secret, such as the query of a URL. */
  static void printPlain(StringBuilder text, Object stored) {
    text.append(stored instanceof String value ? Masking.text(value) : stored);
  }

  /** Prints only that a free-form value is present, because it may contain secrets. */
  static void printOutline(StringBuilder text, Object stored) {
    text.append(stored instanceof Map ? "{…}" : stored instanceof List ? "[…]" : "…");
  }
}
