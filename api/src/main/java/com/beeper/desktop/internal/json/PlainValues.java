package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON without a declared type as plain Java values: String, Boolean, Long,
 * BigInteger, BigDecimal, unmodifiable List and Map, and null.
 */
public final class PlainValues {

  /** Up to this length, a literal of digits always fits into a long, also with a sign. */
  private static final int MAX_LONG_LENGTH = 18;

  /**
   * The zeros at the end of the largest {@link BigInteger}. An integer with more is a {@link
   * BigDecimal}: with all its digits, {@code 1e999} would need 70 times the memory of its text.
   */
  private static final int MAX_ZEROS = 32;

  /** The bits of the largest number of 1,000 digits. */
  private static final int MAX_BITS = 3322;

  private PlainValues() {}

  static @Nullable Object read(JsonInput in) throws IOException {
    return switch (in.token()) {
      case BEGIN_OBJECT -> readObject(in);
      case BEGIN_ARRAY -> readArray(in);
      case STRING -> in.string();
      case NUMBER -> readNumber(in);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw in.mismatch("a value");
    };
  }

  static Map<String, @Nullable Object> readObject(JsonInput in) throws IOException {
    in.enterObject();
    return readMembers(in, in.nextMember());
  }

  /** Reads the rest of an object that was entered, from a member whose value is current. */
  static Map<String, @Nullable Object> readMembers(JsonInput in, @Nullable String first)
      throws IOException {
    if (first == null) {
      in.leave();
      return Collections.emptyMap();
    }
    in.charge(JsonInput.VALUE_BYTES);
    MemberCollector members = new MemberCollector();
    for (String name = first; name != null; name = in.nextMember()) {
      members.put(in, name, read(in));
    }
    in.leave();
    return members.map();
  }

  private static List<@Nullable Object> readArray(JsonInput in) throws IOException {
    in.enter();
    if (in.next() == JsonToken.END_ARRAY) {
      in.leave();
      return Collections.emptyList();
    }
    in.charge(JsonInput.VALUE_BYTES);
    @Nullable Object[] elements = new Object[4];
    int size = 0;
    do {
      in.at(size);
      in.charge(JsonInput.ELEMENT_BYTES);
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, size * 2);
      }
      elements[size++] = read(in);
    } while (in.next() != JsonToken.END_ARRAY);
    in.leave();
    return Collections.unmodifiableList(
        Arrays.<@Nullable Object>asList(Arrays.copyOf(elements, size)));
  }

  /**
   * Skips a value. Counts the bytes that a JSON library needs for it, whose containers have spare
   * places.
   */
  static void skip(JsonInput in) throws IOException {
    switch (in.token()) {
      case BEGIN_OBJECT -> {
        in.charge(JsonInput.MAP_BYTES);
        in.enterObject();
        while (in.nextMember() != null) {
          in.charge(JsonInput.MEMBER_BYTES);
          skip(in);
        }
        in.leave();
      }
      case BEGIN_ARRAY -> {
        in.charge(2L * JsonInput.VALUE_BYTES);
        in.enter();
        for (int i = 0; in.next() != JsonToken.END_ARRAY; i++) {
          in.at(i);
          in.charge(JsonInput.ELEMENT_BYTES);
          skip(in);
        }
        in.leave();
      }
      case NUMBER -> readNumber(in);
      case STRING -> in.skipString();
      case TRUE, FALSE, NULL -> {}
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw in.mismatch("a value");
    }
  }

  /** Reads the current number. */
  static Number readNumber(JsonInput in) throws IOException {
    String literal = in.number();
    try {
      Number number = number(literal);
      in.charge(
          number instanceof Long
              ? JsonInput.LONG_BYTES
              : JsonInput.BIG_NUMBER_BYTES + (long) literal.length());
      return number;
    } catch (NumberFormatException e) {
      // Only the exponent can be too large: text that is not a number does not get here.
      throw in.failure("a number has an exponent of more than 9 digits");
    } catch (ArithmeticException e) {
      throw in.failure("a number has more than " + JsonInput.MAX_NUMBER_LENGTH + " digits");
    }
  }

  /**
   * Returns the number of a literal: Long if it fits, else BigInteger if it is whole and ends in at most
   * 32 zeros, else BigDecimal.
   *
   * @throws NumberFormatException if the exponent has more than 9 digits
   * @throws ArithmeticException if the number has too many digits
   */
  static Number number(String literal) {
    int length = literal.length();
    if (length > MAX_LONG_LENGTH) {
      return decimal(literal);
    }
    boolean isNegative = literal.charAt(0) == '-';
    long value = 0;
    for (int i = isNegative ? 1 : 0; i < length; i++) {
      int digit = literal.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return decimal(literal); // a point or an exponent
      }
      value = value * 10 + digit;
    }
    return isNegative ? -value : value;
  }

  /**
   * Returns the number of any literal. Zeros at the end are removed from the
   * text, because {@link BigDecimal#stripTrailingZeros} divides once for each: a peer could make that
   * take a millisecond a number.
   */
  private static Number decimal(String literal) {
    int end = 0;
    while (end < literal.length() && (literal.charAt(end) | 0x20) != 'e') {
      end++;
    }
    boolean isStripped = end == literal.length() && literal.charAt(end - 1) != '0';
    if (isStripped && literal.indexOf('.') >= 0) {
      return new BigDecimal(literal);
    }
    long exponent =
        end == literal.length() ? 0 : Integer.parseInt(literal, end + 1, literal.length(), 10);
    int point = literal.lastIndexOf('.', end - 1);
    String digits =
        point < 0 ? literal : literal.substring(0, point) + literal.substring(point + 1, end);
    int length = point < 0 ? end : end - 1;
    long scale = (point < 0 ? 0 : end - point - 1) - exponent;
    int used = length;
    while (used > 1 && digits.charAt(used - 1) == '0') {
      used--;
    }
    if (used == 1 && digits.charAt(0) == '-') {
      used = 2; // minus zero
    }
    int first = 0;
    while (first < used && digits.charAt(first) <= '0') {
      first++; // a sign, or a zero in front
    }
    long places = scale - (length - used);
    if (Math.abs(places) > JsonInput.MAX_NUMBER_LENGTH
        || used - first - places > JsonInput.MAX_NUMBER_LENGTH) {
      throw new ArithmeticException("too many digits");
    }
    BigDecimal value = used <= MAX_LONG_LENGTH
        ? BigDecimal.valueOf(Long.parseLong(digits, 0, used, 10), (int) places)
        : new BigDecimal(new BigInteger(digits.substring(0, used)), (int) places);
    return canonical(value.signum() == 0 ? BigDecimal.ZERO : value);
  }

  /**
   * Returns a number in the form in which equal numbers are equal objects.
   *
   * @throws ArithmeticException if the number has too many digits on either side of the point
   */
  static Number normalized(BigDecimal value) {
    // Checked first: the digits of 1e999999999 would fill the memory.
    requireFewBits(value.unscaledValue());
    if (value.precision() - (long) value.scale() > JsonInput.MAX_NUMBER_LENGTH
        || value.scale() > JsonInput.MAX_NUMBER_LENGTH) {
      throw new ArithmeticException("too many digits");
    }
    return canonical(value.stripTrailingZeros());
  }

  private static Number canonical(BigDecimal stripped) {
    return stripped.scale() <= 0 && stripped.scale() >= -MAX_ZEROS
        ? whole(stripped.toBigIntegerExact())
        : stripped;
  }

  /** Checks the number of bits, because counting the digits of a long number takes seconds. */
  private static void requireFewBits(BigInteger value) {
    if (value.bitLength() > MAX_BITS) {
      throw new ArithmeticException("too many digits");
    }
  }

  private static Number whole(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  static void write(JsonOutput out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.string(text);
    } else if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value instanceof Number number) {
      out.number(number);
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else {
      out.beginObject();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
        out.name((String) member.getKey());
        write(out, member.getValue());
      }
      out.endObject();
    }
  }

  /**
   * Returns a plain value as one of the API's types.
   *
   * @throws com.beeper.desktop.DecodingException if it does not fit
   */
  public static <T> T typed(JsonType<T> type, Object value) {
    JsonInput in = new JsonInput(new PlainValueReader(value), false);
    try {
      in.next();
      return Binder.read(type, in);
    } catch (IOException e) {
      throw new UncheckedIOException("a value in memory cannot fail to be read", e);
    }
  }

  /**
   * Returns an unmodifiable copy of a user's value, made of the types above only.
   *
   * @param what names the value in the exception
   * @throws IllegalArgumentException if it contains a value that is not JSON
   */
  public static @Nullable Object copyOf(@Nullable Object value, String what) {
    return copyOf(value, what, 0);
  }

  private static @Nullable Object copyOf(@Nullable Object value, String what, int depth) {
    if (depth > JsonInput.MAX_DEPTH) {
      throw new IllegalArgumentException(
          what + " is nested deeper than " + JsonInput.MAX_DEPTH + ", or holds itself");
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    } else if (value instanceof Number number) {
      return numberOf(number, what);
    } else if (value instanceof JsonEnum constant) {
      return EnumType.requirePlain(constant, what);
    } else if (value instanceof JsonModel model) {
      return AbstractModel.require(model, what).plain();
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> {
        if (!(name instanceof String text)) {
          throw new IllegalArgumentException(what + " has a map key that is not a string");
        }
        members.put(text, copyOf(member, what, depth + 1));
      });
      return Collections.unmodifiableMap(members);
    } else if (value instanceof Iterable<?> iterable) {
      List<@Nullable Object> elements = new ArrayList<>();
      iterable.forEach(element -> elements.add(copyOf(element, what, depth + 1)));
      return Collections.unmodifiableList(elements);
    }
    throw new IllegalArgumentException(what
        + " holds a "
        + value.getClass().getName()
        + "; use strings, booleans, numbers, lists, maps and null");
  }

  static Number numberOf(Number number, String what) {
    if (number instanceof Long) {
      return number;
    } else if (number instanceof BigDecimal decimal) {
      return decimalOf(decimal, what);
    } else if (number instanceof BigInteger integer) {
      return decimalOf(new BigDecimal(integer), what);
    } else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    } else if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(what + " must be a finite number");
      }
      return normalized(new BigDecimal(number.toString()));
    }
    throw new IllegalArgumentException(
        what + " has a number of " + number.getClass().getName());
  }

  private static Number decimalOf(BigDecimal decimal, String what) {
    try {
      return normalized(decimal);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          what + " has a number of more than " + JsonInput.MAX_NUMBER_LENGTH + " digits", e);
    }
  }
}
