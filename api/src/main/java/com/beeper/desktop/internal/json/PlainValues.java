package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON of no declared type as plain Java values: String, Boolean, Long, BigInteger, BigDecimal,
 * unmodifiable List and Map, and null.
 */
public final class PlainValues {

  private PlainValues() {}

  static @Nullable Object read(JsonInput in) throws IOException {
    return switch (in.token()) {
      case BEGIN_OBJECT -> readObject(in);
      case BEGIN_ARRAY -> readArray(in);
      case STRING -> in.text();
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
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name = first; name != null; name = in.nextMember()) {
      members.put(name, read(in));
    }
    in.leave();
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> readArray(JsonInput in) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    in.enter();
    while (in.next() != JsonToken.END_ARRAY) {
      in.at(elements.size());
      elements.add(read(in));
    }
    in.leave();
    return Collections.unmodifiableList(elements);
  }

  /** Goes over a value without keeping anything of it. */
  static void skip(JsonInput in) throws IOException {
    switch (in.token()) {
      case BEGIN_OBJECT -> {
        in.enterObject();
        while (in.nextMember() != null) {
          skip(in);
        }
        in.leave();
      }
      case BEGIN_ARRAY -> {
        in.enter();
        for (int i = 0; in.next() != JsonToken.END_ARRAY; i++) {
          in.at(i);
          skip(in);
        }
        in.leave();
      }
      case NUMBER -> in.number();
      case STRING, TRUE, FALSE, NULL -> {}
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw in.mismatch("a value");
    }
  }

  /** Reads the number that the input stands at. */
  static Number readNumber(JsonInput in) throws IOException {
    try {
      return number(in.number());
    } catch (NumberFormatException e) {
      // Only an exponent can be too large: what is no number at all has not come this far.
      throw in.failure("a number has an exponent of more than 9 digits");
    }
  }

  /** The number of a literal: whole without a point or an exponent, else decimal. */
  static Number number(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return new BigDecimal(literal);
      }
    }
    // Up to 18 characters always fit, also with a sign.
    return literal.length() <= 18 ? (Number) Long.valueOf(literal) : whole(new BigInteger(literal));
  }

  static Number whole(BigInteger value) {
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
  public static <T> T typed(Kind<T> kind, Object value) {
    JsonInput in = new JsonInput(new PlainValueReader(value), false);
    try {
      in.next();
      T typed = kind.typed(kind.read(in));
      if (typed == null) {
        throw in.failure("expected " + kind.expected());
      }
      return typed;
    } catch (IOException e) {
      throw new UncheckedIOException("a value in memory cannot fail to be read", e);
    }
  }

  /**
   * Returns an unmodifiable copy of a user's value, made of the types above only.
   *
   * @param what names the value in the exception
   * @throws IllegalArgumentException if it holds something that is not JSON
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
      return constant.wireValue();
    } else if (value instanceof JsonModel model) {
      return Binder.plain(model);
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

  /** Returns an unmodifiable copy of the members of an object. */
  @SuppressWarnings("unchecked") // a map becomes a map
  public static Map<String, @Nullable Object> copyOfMembers(Map<String, @Nullable Object> members) {
    return (Map<String, @Nullable Object>)
        Objects.requireNonNull(copyOf(members, "additionalProperties"));
  }

  static Number numberOf(Number number, String what) {
    if (number instanceof Long || number instanceof BigDecimal) {
      return number;
    } else if (number instanceof BigInteger integer) {
      return whole(integer);
    } else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    } else if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(what + " must be a finite number");
      }
      return new BigDecimal(number.toString());
    }
    throw new IllegalArgumentException(
        what + " has a number of " + number.getClass().getName());
  }
}
