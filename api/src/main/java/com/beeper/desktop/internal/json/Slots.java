package com.beeper.desktop.internal.json;

import com.beeper.desktop.internal.json.Shape.ExplicitNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a model that is being built. Not thread-safe.
 *
 * @param <T> the interface of the model
 */
public final class Slots<T> {

  private final Shape<T> shape;
  private final @Nullable Object[] slots;
  private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();

  /** Starts without any member. */
  public Slots(Shape<T> shape) {
    this.shape = shape;
    this.slots = new Object[shape.size()];
  }

  /** Starts with the members of a model, those that are not known too. */
  public Slots(Shape<T> shape, T model) {
    this(shape);
    // The interfaces of models and parameters are sealed: there is nothing else.
    ModelValue value = (ModelValue) (Object) model;
    // A sub-interface has the members of its base first; what it adds is unknown to the base.
    System.arraycopy(value.slots(), 0, slots, 0, slots.length);
    for (int i = slots.length; i < value.slots().length; i++) {
      String name = value.shape().member(i).name();
      if (value.has(name)) {
        unknown.put(name, value.raw(name));
      }
    }
    unknown.putAll(value.additionalProperties());
  }

  /**
   * Sets a member.
   *
   * @param value of the type of the member's kind
   * @throws NullPointerException if the value is null and the member may not be null
   */
  public void set(int index, @Nullable Object value) {
    Shape.Member member = shape.member(index);
    if (value == null && member.nullable()) {
      clear(index);
    } else {
      setValue(index, value);
    }
  }

  /**
   * Sets a member that may be null to something else.
   *
   * @param value of the type of the member's kind
   * @throws NullPointerException if the value is null
   */
  public void setValue(int index, @Nullable Object value) {
    Shape.Member member = shape.member(index);
    slots[index] = slot(member.kind(), Objects.requireNonNull(value, member.name()), member.name());
  }

  @SuppressWarnings("unchecked") // the builders, which are generated, have the type of the kind
  private static <V> Object slot(Kind<V> kind, Object value, String what) {
    return kind.slot((V) value, what);
  }

  /** Sets a member to an explicit null. */
  public void clear(int index) {
    slots[index] = ExplicitNull.NULL;
  }

  /** Adds a query parameter that the shape does not know. */
  public void addQuery(String name, String value) {
    int last = slots.length - 1;
    Map<String, Object> query = new LinkedHashMap<>();
    if (slots[last] instanceof Map<?, ?> before) {
      before.forEach((key, values) -> query.put((String) key, values));
    }
    List<Object> values = new ArrayList<>();
    if (query.get(name) instanceof List<?> before) {
      values.addAll(before);
    }
    values.add(Objects.requireNonNull(value, name));
    query.put(Objects.requireNonNull(name, "name"), Collections.unmodifiableList(values));
    slots[last] = Collections.unmodifiableMap(query);
  }

  /** Sets a member that the shape does not know. */
  public void setAdditional(String name, @Nullable Object value) {
    if (shape.indexOf(name) >= 0) {
      throw new IllegalArgumentException(name + " has a method of its own in the builder");
    }
    unknown.put(name, PlainValues.copyOf(value, name));
  }

  /**
   * Returns the model.
   *
   * @throws IllegalStateException if a required member was not set
   */
  public T build() {
    for (int i = 0; i < slots.length; i++) {
      Shape.Member member = shape.member(i);
      if (member.required() && !member.isPresent(slots[i])) {
        throw new IllegalStateException(shape.name() + " needs " + member.name());
      }
    }
    return shape.create(new Content(
        shape,
        slots.clone(),
        unknown.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknown))));
  }
}
