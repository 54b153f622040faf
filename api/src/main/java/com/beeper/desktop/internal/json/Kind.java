package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a model holds, and how it is read, kept, typed and written.
 *
 * <p>A slot keeps the value as it came where the Java type would not write back equal: a date stays
 * text, an enum value that is not known stays a string. {@link #typed} makes the Java value of it
 * on access. An explicit null is not a slot's value; it is handled around here.
 *
 * @param <T> the Java type that users see
 */
public abstract sealed class Kind<T> {

  /** A string. */
  public static final Kind<String> STRING = new StringKind(false);

  /** A string that users may not leave empty, as it names something. */
  public static final Kind<String> ID = new StringKind(true);

  /** A boolean. */
  public static final Kind<Boolean> BOOLEAN = new BooleanKind();

  /** A whole number, also when written as {@code 3.0}. */
  public static final Kind<Long> INTEGER = new IntegerKind();

  /** Any number. */
  public static final Kind<Double> NUMBER = new NumberKind();

  /** A date and time of ISO 8601 with a zone. */
  public static final Kind<Instant> INSTANT = new InstantKind();

  /** A number of seconds, with or without a fraction. */
  public static final Kind<Duration> SECONDS = new DurationKind(9, false);

  /** A whole number of seconds. */
  public static final Kind<Duration> WHOLE_SECONDS = new DurationKind(9, true);

  /** A whole number of milliseconds. */
  public static final Kind<Duration> WHOLE_MILLISECONDS = new DurationKind(6, true);

  /** Any JSON value but null. */
  public static final Kind<Object> ANY = new AnyKind();

  /** A JSON object of no declared members. */
  public static final Kind<Map<String, @Nullable Object>> OBJECT = new ObjectKind();

  private Kind() {}

  /** An enum; {@code constants} are all of it, of which the last is {@code UNRECOGNIZED}. */
  public static <E extends Enum<E> & JsonEnum> Kind<E> enumeration(E[] constants) {
    return new EnumKind<>(constants);
  }

  /** A model. */
  public static <T extends JsonModel> Kind<T> model(Shape<T> shape) {
    return new ModelKind<>(shape);
  }

  /**
   * One of several models.
   *
   * @param type the interface of the union
   * @param discriminator the member that alone decides; null if there is none
   * @param choose finds the shape by the members, or null
   * @param unrecognized makes the value when no shape was found
   */
  public static <T extends JsonModel> Kind<T> union(
      Class<T> type,
      @Nullable String discriminator,
      Function<Map<String, @Nullable Object>, @Nullable Shape<? extends T>> choose,
      Function<Map<String, @Nullable Object>, T> unrecognized) {
    return new UnionKind<>(type, discriminator, choose, unrecognized);
  }

  /**
   * Any JSON value but null, behind a type of its own.
   *
   * @param wrap makes the Java value of a plain value
   * @param unwrap gives the plain value
   */
  public static <T> Kind<T> wrapped(Function<Object, T> wrap, Function<T, Object> unwrap) {
    return new WrappedKind<>(wrap, unwrap);
  }

  /** A list; it may hold nulls, as the server may send them. */
  public static <T> Kind<List<T>> list(Kind<T> element) {
    return new ListKind<>(element);
  }

  /** An object whose members all hold the same kind. */
  public static <T> Kind<Map<String, T>> map(Kind<T> value) {
    return new MapKind<>(value);
  }

  /** Reads a value that is not null. */
  abstract Object read(JsonInput in) throws IOException;

  /** Reads a value that may be null. */
  final @Nullable Object readNullable(JsonInput in) throws IOException {
    return in.token() == JsonToken.NULL ? null : read(in);
  }

  abstract void write(JsonOutput out, Object slot) throws IOException;

  final void writeNullable(JsonOutput out, @Nullable Object slot) throws IOException {
    if (slot == null) {
      out.nullValue();
    } else {
      write(out, slot);
    }
  }

  /** Returns the Java value of a slot, or null if the slot's value cannot be given the type. */
  abstract @Nullable T typed(Object slot);

  /** Returns what {@link #typed} can type, for messages. */
  abstract String expected();

  /**
   * Returns the slot for a value that a user gave.
   *
   * @param what names the member in exceptions
   */
  abstract Object slot(T value, String what);

  /** Returns the slot as a plain value. */
  Object plain(Object slot) {
    return slot;
  }

  /** Appends the slot to what {@code toString()} shows. */
  void print(StringBuilder text, Object slot) {
    text.append(slot);
  }

  private static final class StringKind extends Kind<String> {
    private final boolean filled;

    StringKind(boolean filled) {
      this.filled = filled;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      if (in.token() != JsonToken.STRING) {
        throw in.mismatch("a string");
      }
      return in.text();
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.string((String) slot);
    }

    @Override
    String typed(Object slot) {
      return (String) slot;
    }

    @Override
    String expected() {
      return "a string";
    }

    @Override
    Object slot(String value, String what) {
      if (filled && value.isEmpty()) {
        throw new IllegalArgumentException(what + " must not be empty");
      }
      return value;
    }
  }

  private static final class BooleanKind extends Kind<Boolean> {
    @Override
    Object read(JsonInput in) {
      return switch (in.token()) {
        case TRUE -> true;
        case FALSE -> false;
        default -> throw in.mismatch("a boolean");
      };
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.bool((Boolean) slot);
    }

    @Override
    Boolean typed(Object slot) {
      return (Boolean) slot;
    }

    @Override
    String expected() {
      return "a boolean";
    }

    @Override
    Object slot(Boolean value, String what) {
      return value;
    }
  }

  /** Slot: Long, or BigInteger where that is too small. */
  private static final class IntegerKind extends Kind<Long> {
    @Override
    Object read(JsonInput in) throws IOException {
      return readWhole(in);
    }

    static Number readWhole(JsonInput in) throws IOException {
      Number number = readNumber(in);
      if (!(number instanceof BigDecimal decimal)) {
        return number;
      }
      // 1e999999999 is whole, but nobody wants its digits.
      if (decimal.precision() - (long) decimal.scale() > JsonInput.MAX_NUMBER_LENGTH) {
        throw in.failure("a whole number has more than 1000 digits");
      }
      try {
        return PlainValues.whole(decimal.toBigIntegerExact());
      } catch (ArithmeticException e) {
        throw in.failure("expected a whole number, found a fraction");
      }
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.number((Number) slot);
    }

    @Override
    @Nullable
    Long typed(Object slot) {
      return slot instanceof Long integer ? integer : null;
    }

    @Override
    String expected() {
      return "a whole number of 64 bits";
    }

    @Override
    Object slot(Long value, String what) {
      return value;
    }
  }

  static Number readNumber(JsonInput in) throws IOException {
    if (in.token() != JsonToken.NUMBER) {
      throw in.mismatch("a number");
    }
    return PlainValues.readNumber(in);
  }

  /** Slot: Long, BigInteger or BigDecimal, by the literal. */
  private static final class NumberKind extends Kind<Double> {
    @Override
    Object read(JsonInput in) throws IOException {
      return readNumber(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.number((Number) slot);
    }

    @Override
    @Nullable
    Double typed(Object slot) {
      double value = ((Number) slot).doubleValue();
      return Double.isInfinite(value) ? null : value;
    }

    @Override
    String expected() {
      return "a number that fits into a double";
    }

    @Override
    Object slot(Double value, String what) {
      return PlainValues.numberOf(value, what);
    }
  }

  /** Slot: the text as written. */
  private static final class InstantKind extends Kind<Instant> {
    @Override
    Object read(JsonInput in) throws IOException {
      return STRING.read(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.string((String) slot);
    }

    @Override
    @Nullable
    Instant typed(Object slot) {
      try {
        return Instant.parse((String) slot);
      } catch (DateTimeException e) {
        return null;
      }
    }

    @Override
    String expected() {
      return "a date and time of ISO 8601 with a zone";
    }

    @Override
    Object slot(Instant value, String what) {
      return value.toString();
    }
  }

  /** Slot: the number. */
  private static final class DurationKind extends Kind<Duration> {
    /** How many decimal places lie between the unit and a nanosecond. */
    private final int places;

    private final boolean whole;

    DurationKind(int places, boolean whole) {
      this.places = places;
      this.whole = whole;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      return whole ? IntegerKind.readWhole(in) : readNumber(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.number((Number) slot);
    }

    @Override
    @Nullable
    Duration typed(Object slot) {
      BigDecimal units = new BigDecimal(slot.toString());
      if (units.precision() - (long) units.scale() > 18) {
        return null;
      }
      // Anything below a nanosecond is lost here, but not in the slot.
      BigDecimal nanos = units.movePointRight(places);
      BigInteger[] parts =
          nanos.toBigInteger().divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
      return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }

    @Override
    String expected() {
      return "a number that fits into a duration";
    }

    @Override
    Object slot(Duration value, String what) {
      BigDecimal nanos =
          BigDecimal.valueOf(value.getSeconds(), -9).add(BigDecimal.valueOf(value.getNano()));
      BigDecimal units = nanos.movePointLeft(places).stripTrailingZeros();
      if (units.scale() <= 0) {
        return PlainValues.whole(units.toBigIntegerExact());
      } else if (whole) {
        throw new IllegalArgumentException(
            what + " must be a whole number of " + (places == 9 ? "seconds" : "milliseconds"));
      }
      return units;
    }
  }

  /** Slot: a plain value. */
  private static final class AnyKind extends Kind<Object> {
    @Override
    Object read(JsonInput in) throws IOException {
      Object value = PlainValues.read(in);
      return Objects.requireNonNull(value);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      PlainValues.write(out, slot);
    }

    @Override
    Object typed(Object slot) {
      return slot;
    }

    @Override
    String expected() {
      return "a value";
    }

    @Override
    Object slot(Object value, String what) {
      return Objects.requireNonNull(PlainValues.copyOf(value, what));
    }

    @Override
    void print(StringBuilder text, Object slot) {
      printShape(text, slot);
    }
  }

  /** Slot: a plain value. */
  private static final class WrappedKind<T> extends Kind<T> {
    private final Function<Object, T> wrap;
    private final Function<T, Object> unwrap;

    WrappedKind(Function<Object, T> wrap, Function<T, Object> unwrap) {
      this.wrap = wrap;
      this.unwrap = unwrap;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      return ANY.read(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      PlainValues.write(out, slot);
    }

    @Override
    T typed(Object slot) {
      return wrap.apply(slot);
    }

    @Override
    String expected() {
      return "a value";
    }

    @Override
    Object slot(T value, String what) {
      return unwrap.apply(value);
    }

    @Override
    void print(StringBuilder text, Object slot) {
      printShape(text, slot);
    }
  }

  /** Values of no declared type may be anything, secrets too: show only that they are there. */
  private static void printShape(StringBuilder text, Object slot) {
    text.append(slot instanceof Map ? "{…}" : slot instanceof List ? "[…]" : "…");
  }

  /** Slot: a plain map. */
  private static final class ObjectKind extends Kind<Map<String, @Nullable Object>> {
    @Override
    Object read(JsonInput in) throws IOException {
      return PlainValues.readObject(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      PlainValues.write(out, slot);
    }

    @Override
    @SuppressWarnings("unchecked") // read and slot make nothing else
    Map<String, @Nullable Object> typed(Object slot) {
      return (Map<String, @Nullable Object>) slot;
    }

    @Override
    String expected() {
      return "an object";
    }

    @Override
    Object slot(Map<String, @Nullable Object> value, String what) {
      return Objects.requireNonNull(PlainValues.copyOf(value, what));
    }

    @Override
    void print(StringBuilder text, Object slot) {
      printShape(text, slot);
    }
  }

  /** Slot: the constant, or the value in JSON where no constant stands for it. */
  private static final class EnumKind<E extends Enum<E> & JsonEnum> extends Kind<E> {
    private final Map<Object, E> byWireValue = new HashMap<>();
    private final E unrecognized;
    private final boolean ofIntegers;

    EnumKind(E[] constants) {
      unrecognized = constants[constants.length - 1];
      for (E constant : constants) {
        if (constant != unrecognized) {
          byWireValue.put(constant.wireValue(), constant);
        }
      }
      ofIntegers = byWireValue.keySet().iterator().next() instanceof Long;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      Object value = (ofIntegers ? INTEGER : STRING).read(in);
      E constant = byWireValue.get(value);
      return constant == null ? value : constant;
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      PlainValues.write(out, plain(slot));
    }

    @Override
    E typed(Object slot) {
      // A slot holds a constant of E or something that is not an enum at all.
      return slot instanceof Enum<?> ? unrecognized.getDeclaringClass().cast(slot) : unrecognized;
    }

    @Override
    String expected() {
      return ofIntegers ? "a whole number" : "a string";
    }

    @Override
    Object slot(E value, String what) {
      if (value == unrecognized) {
        throw new IllegalArgumentException(
            what + " must not be UNRECOGNIZED, which has no value in JSON");
      }
      return value;
    }

    @Override
    Object plain(Object slot) {
      return slot instanceof JsonEnum constant ? constant.wireValue() : slot;
    }

    @Override
    void print(StringBuilder text, Object slot) {
      text.append(plain(slot));
    }
  }

  /** Slot: the model. */
  private static final class ModelKind<T extends JsonModel> extends Kind<T> {
    private final Shape<T> shape;

    ModelKind(Shape<T> shape) {
      this.shape = shape;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      return shape.read(in);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      Binder.write(out, (JsonModel) slot);
    }

    @Override
    T typed(Object slot) {
      return shape.type().cast(slot);
    }

    @Override
    String expected() {
      return "an object";
    }

    @Override
    Object slot(T value, String what) {
      return value;
    }

    @Override
    Object plain(Object slot) {
      return Binder.plain((JsonModel) slot);
    }
  }

  /** Slot: one of the models. */
  private static final class UnionKind<T extends JsonModel> extends Kind<T> {
    private final Class<T> type;
    private final @Nullable String discriminator;
    private final Function<Map<String, @Nullable Object>, @Nullable Shape<? extends T>> choose;
    private final Function<Map<String, @Nullable Object>, T> unrecognized;

    UnionKind(
        Class<T> type,
        @Nullable String discriminator,
        Function<Map<String, @Nullable Object>, @Nullable Shape<? extends T>> choose,
        Function<Map<String, @Nullable Object>, T> unrecognized) {
      this.type = type;
      this.discriminator = discriminator;
      this.choose = choose;
      this.unrecognized = unrecognized;
    }

    /** The discriminator may come last, so the object is read first, unless it comes first. */
    @Override
    Object read(JsonInput in) throws IOException {
      in.enterObject();
      String first = in.nextMember();
      if (first != null && first.equals(discriminator) && in.token() == JsonToken.STRING) {
        String decision = in.text();
        Shape<? extends T> shape = choose.apply(Map.of(first, decision));
        if (shape != null) {
          return readAs(shape, in, first, decision);
        }
      }
      return choose(in, PlainValues.readMembers(in, first));
    }

    private Object readAs(Shape<? extends T> shape, JsonInput in, String first, String decision)
        throws IOException {
      Content content = shape.readMembers(in, first);
      T value = shape.create(content);
      if (decision.equals(value.raw(first))) {
        shape.end(in, content);
        return value;
      }
      // There was another one, and of two the last counts.
      in.leave();
      return choose(in, Binder.plain(value));
    }

    private Object choose(JsonInput in, Map<String, @Nullable Object> members) throws IOException {
      Shape<? extends T> shape = choose.apply(members);
      return shape == null ? unrecognized.apply(members) : shape.read(in.replay(members));
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      Binder.write(out, (JsonModel) slot);
    }

    @Override
    T typed(Object slot) {
      return type.cast(slot);
    }

    @Override
    String expected() {
      return "an object";
    }

    @Override
    Object slot(T value, String what) {
      return value;
    }

    @Override
    Object plain(Object slot) {
      return Binder.plain((JsonModel) slot);
    }
  }

  /** Slot: an unmodifiable list of slots, in which null is an explicit null. */
  private static final class ListKind<T> extends Kind<List<T>> {
    private final Kind<T> element;

    ListKind(Kind<T> element) {
      this.element = element;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      if (in.token() != JsonToken.BEGIN_ARRAY) {
        throw in.mismatch("an array");
      }
      @Nullable Object[] slots = new Object[8];
      int size = 0;
      in.enter();
      while (in.next() != JsonToken.END_ARRAY) {
        in.at(size);
        if (size == slots.length) {
          slots = Arrays.copyOf(slots, size * 2);
        }
        slots[size++] = element.readNullable(in);
      }
      in.leave();
      return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(slots, size)));
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.beginArray();
      for (Object elementSlot : (List<?>) slot) {
        element.writeNullable(out, elementSlot);
      }
      out.endArray();
    }

    @Override
    @Nullable
    List<T> typed(Object slot) {
      List<?> slots = (List<?>) slot;
      for (Object elementSlot : slots) {
        if (elementSlot != null && element.typed(elementSlot) == null) {
          return null;
        }
      }
      return new TypedList<>(slots, element);
    }

    @Override
    String expected() {
      return "an array, each element " + element.expected();
    }

    @Override
    Object slot(List<T> value, String what) {
      List<@Nullable Object> slots = new ArrayList<>(value.size());
      for (T each : value) {
        if (each == null && element == ANY) {
          slots.add(null);
        } else {
          slots.add(element.slot(Objects.requireNonNull(each, what + " must not hold null"), what));
        }
      }
      return Collections.unmodifiableList(slots);
    }

    @Override
    Object plain(Object slot) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (Object elementSlot : (List<?>) slot) {
        plain.add(elementSlot == null ? null : element.plain(elementSlot));
      }
      return Collections.unmodifiableList(plain);
    }

    @Override
    void print(StringBuilder text, Object slot) {
      String separator = "[";
      for (Object elementSlot : (List<?>) slot) {
        text.append(separator);
        if (elementSlot == null) {
          text.append("null");
        } else {
          element.print(text, elementSlot);
        }
        separator = ", ";
      }
      text.append(separator.equals("[") ? "[]" : "]");
    }
  }

  /** Types the elements of a list when they are asked for. */
  private static final class TypedList<T> extends AbstractList<T> {
    private final List<?> slots;
    private final Kind<T> element;

    TypedList(List<?> slots, Kind<T> element) {
      this.slots = slots;
      this.element = element;
    }

    @Override
    @SuppressWarnings("NullAway") // null where the server sent null: said at the accessor's package
    public T get(int index) {
      Object slot = slots.get(index);
      return slot == null ? null : element.typed(slot);
    }

    @Override
    public int size() {
      return slots.size();
    }
  }

  /** Slot: an unmodifiable map of slots, in which null is an explicit null. */
  private static final class MapKind<T> extends Kind<Map<String, T>> {
    private final Kind<T> value;

    MapKind(Kind<T> value) {
      this.value = value;
    }

    @Override
    Object read(JsonInput in) throws IOException {
      Map<String, @Nullable Object> slots = new LinkedHashMap<>();
      in.enterObject();
      for (String name = in.nextMember(); name != null; name = in.nextMember()) {
        slots.put(name, value.readNullable(in));
      }
      in.leave();
      return Collections.unmodifiableMap(slots);
    }

    @Override
    void write(JsonOutput out, Object slot) throws IOException {
      out.beginObject();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) slot).entrySet()) {
        out.name((String) member.getKey());
        value.writeNullable(out, member.getValue());
      }
      out.endObject();
    }

    @Override
    @SuppressWarnings("NullAway") // null where the server sent null: said at the accessor's package
    @Nullable
    Map<String, T> typed(Object slot) {
      Map<String, T> typed = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) slot).entrySet()) {
        T typedValue = member.getValue() == null ? null : value.typed(member.getValue());
        if (typedValue == null && member.getValue() != null) {
          return null;
        }
        typed.put((String) member.getKey(), typedValue);
      }
      return Collections.unmodifiableMap(typed);
    }

    @Override
    String expected() {
      return "an object, each member " + value.expected();
    }

    @Override
    Object slot(Map<String, T> members, String what) {
      Map<String, Object> slots = new LinkedHashMap<>();
      members.forEach((name, member) -> slots.put(
          Objects.requireNonNull(name, what + " must not have a null key"),
          value.slot(Objects.requireNonNull(member, what + " must not hold null"), what)));
      return Collections.unmodifiableMap(slots);
    }

    @Override
    Object plain(Object slot) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) slot).entrySet()) {
        plain.put(
            (String) member.getKey(),
            member.getValue() == null ? null : value.plain(member.getValue()));
      }
      return Collections.unmodifiableMap(plain);
    }

    @Override
    void print(StringBuilder text, Object slot) {
      String separator = "{";
      for (Map.Entry<?, ?> member : ((Map<?, ?>) slot).entrySet()) {
        text.append(separator).append(member.getKey()).append('=');
        if (member.getValue() == null) {
          text.append("null");
        } else {
          value.print(text, member.getValue());
        }
        separator = ", ";
      }
      text.append(separator.equals("{") ? "{}" : "}");
    }
  }
}
