package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.Shape.ExplicitNull;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a model that is being built. Not thread-safe.
 *
 * @param <T> the interface of the model
 */
public final class Slots<T extends JsonModel> {

  private final Shape<T> shape;
  private final @Nullable Object[] slots;
  private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();

  /** Starts without any member. */
  public Slots(Shape<T> shape) {
    this.shape = shape;
    this.slots = new Object[shape.size()];
  }

  /** Starts with the members of a model, those that are not known too. */
  public Slots(Shape<T> shape, JsonModel model) {
    this.shape = shape;
    this.slots = ((ModelValue) model).slots().clone();
    unknown.putAll(model.additionalProperties());
  }

  /**
   * Sets a member.
   *
   * @throws NullPointerException if the value is null and the member may not be null
   */
  public <V> void set(int index, Kind<V> kind, @Nullable V value) {
    Shape.Member member = shape.member(index);
    if (value == null && member.nullable()) {
      slots[index] = ExplicitNull.NULL;
    } else {
      String what = member.name();
      slots[index] = kind.slot(Objects.requireNonNull(value, what + " must not be null"), what);
    }
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
    return shape.create(
        slots.clone(),
        unknown.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknown)));
  }
}
