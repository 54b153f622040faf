package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.json.Shape.ExplicitNull;
import com.beeper.desktop.internal.json.Shape.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Base of the values of all models: an array of slots, one for each member of the shape, and the
 * members that the shape does not know.
 */
public abstract class ModelValue implements JsonModel {

  private final Content content;

  /** Makes a value. */
  protected ModelValue(Content content) {
    this.content = content;
  }

  /** Makes another value of the same class. */
  protected abstract ModelValue create(Content content);

  final Shape<?> shape() {
    return content.shape;
  }

  final @Nullable Object slot(int index) {
    return content.slots[index];
  }

  final @Nullable Object[] slots() {
    return content.slots;
  }

  /**
   * Returns the value of a required member, or throws if it is missing, null or not typed.
   *
   * @param model of which nothing but its interface is known; those are sealed
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the accessor says the type
  public static <T> T required(Object model, int index) {
    ModelValue value = (ModelValue) model;
    T typed = value.<T>typed(index);
    if (typed == null) {
      throw value.failure(
          value.content.slots[index] == null
              ? "the server left out a required member"
              : "the server sent null for a required member",
          index);
    }
    return typed;
  }

  /**
   * Returns the value of a member, or null if it is absent or null; throws if it is not typed.
   *
   * @param model of which nothing but its interface is known; those are sealed
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the accessor says the type
  public static <T> @Nullable T optional(Object model, int index) {
    return ((ModelValue) model).<T>typed(index);
  }

  // The accessor says the type, and it is that of the kind: both are generated.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <T> @Nullable T typed(int index) {
    Object slot = content.slots[index];
    if (slot == null || slot == ExplicitNull.NULL) {
      return null;
    }
    Kind<?> kind = shape().member(index).kind();
    Object typed = kind.typed(slot);
    if (typed == null) {
      throw failure("the value is not " + kind.expected() + "; raw(…) gives it", index);
    }
    return (T) typed;
  }

  private DecodingException failure(String problem, int index) {
    JsonPath path = JsonPath.ROOT.member(shape().member(index).name());
    return new DecodingException(shape().name() + ": " + problem, path.toString());
  }

  /** Passes each query parameter that is set, a list element by element. */
  public final void forEachQuery(BiConsumer<String, String> action) {
    for (int i = 0; i < content.slots.length; i++) {
      Object slot = content.slots[i];
      Shape.Member member = shape().member(i);
      if (slot == null || member.place() == Place.BODY) {
        continue;
      }
      Object plain = member.kind().plain(slot);
      if (member.place() == Place.QUERY) {
        forEachValue(member.name(), plain, action);
      } else {
        ((Map<?, ?>) plain).forEach((name, values) -> forEachValue((String) name, values, action));
      }
    }
  }

  private static void forEachValue(String name, Object plain, BiConsumer<String, String> action) {
    if (plain instanceof List<?> values) {
      values.forEach(value -> action.accept(name, String.valueOf(value)));
    } else {
      action.accept(name, plain.toString());
    }
  }

  /** Tells whether a member that goes into the body is set. */
  public final boolean hasBody() {
    if (!content.unknown.isEmpty()) {
      return true;
    }
    for (int i = 0; i < content.slots.length; i++) {
      if (content.slots[i] != null && shape().member(i).place() == Place.BODY) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final Map<String, @Nullable Object> additionalProperties() {
    return content.unknown;
  }

  @Override
  public final @Nullable Object raw(String wireName) {
    int index = shape().indexOf(wireName);
    if (index < 0) {
      return content.unknown.get(wireName);
    }
    Object slot = content.slots[index];
    return slot == null || slot == ExplicitNull.NULL
        ? null
        : shape().member(index).kind().plain(slot);
  }

  @Override
  public final boolean has(String wireName) {
    int index = shape().indexOf(wireName);
    return index < 0 ? content.unknown.containsKey(wireName) : content.slots[index] != null;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ModelValue value
        && getClass() == value.getClass()
        && Arrays.equals(content.slots, value.content.slots)
        && content.unknown.equals(value.content.unknown);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(content.slots) * 31 + content.unknown.hashCode();
  }

  /** Shows the members, but of secrets and of unknown members only that they are there. */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(shape().name()).append('[');
    String separator = "";
    for (int i = 0; i < content.slots.length; i++) {
      Object slot = content.slots[i];
      if (slot != null) {
        Shape.Member member = shape().member(i);
        text.append(separator).append(member.name()).append('=');
        if (slot == ExplicitNull.NULL) {
          text.append("null");
        } else if (member.secret()) {
          text.append("***");
        } else {
          member.kind().print(text, slot);
        }
        separator = ", ";
      }
    }
    if (!content.unknown.isEmpty()) {
      text.append(separator)
          .append("unknown: ")
          .append(String.join(", ", content.unknown.keySet()));
    }
    return text.append(']').toString();
  }
}
