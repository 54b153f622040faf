package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of a model or of parameters. Not thread-safe.
 *
 * @param <T> the interface of the model
 */
public final class ModelBuilder<T> {

  private final ModelDescriptor<T> descriptor;
  private final @Nullable Object[] values;
  private final Map<String, @Nullable Object> additional;
  private final Map<String, List<String>> additionalQuery = new LinkedHashMap<>();

  /**
   * Creates a builder with the values of a model.
   *
   * @throws IllegalArgumentException if the model is implemented outside the SDK
   */
  public ModelBuilder(ModelDescriptor<T> descriptor, T template) {
    AbstractModel model = AbstractModel.require(template, descriptor.name());
    this.descriptor = descriptor;
    this.values = new Object[descriptor.members().length];
    for (Member<?> member : descriptor.members()) {
      values[member.index()] = model.value(member);
    }
    this.additional = new LinkedHashMap<>(model.additionalProperties());
    if (model instanceof AbstractParams params) {
      params
          .additionalQuery()
          .forEach((name, all) -> additionalQuery.put(name, new ArrayList<>(all)));
    }
  }

  /**
   * Returns the elements of an array argument.
   *
   * @throws IllegalArgumentException if the array is null
   */
  public static <V> List<V> listOf(String name, V[] elements) {
    return Arrays.asList(Arguments.requireNonNull(elements, name));
  }

  /**
   * Sets a member. Null sets an explicit null, where the member may be one.
   *
   * @throws IllegalArgumentException if the value is null and the member may not be, or if the
   *     value cannot be written
   */
  public <V> void set(Member<V> member, @Nullable V value) {
    if (value == null && member.nullable()) {
      clear(member);
    } else {
      setValue(member, value);
    }
  }

  /**
   * Sets a member to a value.
   *
   * @throws IllegalArgumentException if the value is null or cannot be written
   */
  public <V> void setValue(Member<V> member, @Nullable V value) {
    values[member.index()] =
        member.type().stored(Arguments.requireNonNull(value, member.name()), member.name());
  }

  /**
   * Sets a member to the wire value of an enum, which may have no constant in this version.
   *
   * @throws IllegalArgumentException if the value is null, or cannot be a value of the enum
   */
  public <E extends JsonEnum> void setWireValue(Member<E> member, String value) {
    values[member.index()] = ((EnumType<E>) member.type())
        .storedValue(Arguments.requireNonNull(value, member.name()), member.name());
  }

  /**
   * Sets a member to wire values of an enum, which may have no constant in this version.
   *
   * @throws IllegalArgumentException if a value is null, or cannot be a value of the enum
   */
  public <E extends JsonEnum> void setWireValues(
      Member<List<E>> member, String first, String... more) {
    List<String> all = new ArrayList<>();
    all.add(Arguments.requireNonNull(first, member.name()));
    for (String value : Arguments.requireNonNull(more, member.name())) {
      all.add(Arguments.requireNonNull(value, member.name()));
    }
    values[member.index()] = ((ListType<?>) member.type()).storedValues(all, member.name());
  }

  /** Sets a member to an explicit null. */
  public void clear(Member<?> member) {
    values[member.index()] = MemberValues.NULL;
  }

  /**
   * Adds a query parameter that the descriptor does not have.
   *
   * @throws IllegalArgumentException if the name or the value is null
   */
  public void addQuery(String name, String value) {
    additionalQuery
        .computeIfAbsent(Arguments.requireNonNull(name, "name"), key -> new ArrayList<>())
        .add(Arguments.requireNonNull(value, name));
  }

  /**
   * Sets a member that the descriptor does not have.
   *
   * @throws IllegalArgumentException if the value is not JSON, or the descriptor has the member
   */
  public void setAdditional(String name, @Nullable Object value) {
    if (descriptor.member(Arguments.requireNonNull(name, "name")) != null) {
      throw new IllegalArgumentException(name + " has a method of its own in the builder");
    }
    additional.put(name, PlainValues.copyOf(value, name));
  }

  /**
   * Returns the model.
   *
   * @throws IllegalArgumentException if required members are not set; the message names all of them
   */
  public T build() {
    List<String> missing = new ArrayList<>();
    for (Member<?> member : descriptor.members()) {
      if (member.required() && !member.isPresent(values[member.index()])) {
        missing.add(member.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          descriptor.name() + " lacks " + String.join(", ", missing));
    }
    return descriptor.create(new MemberValues(
        descriptor,
        values.clone(),
        additional.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(additional)),
        copyOfQuery()));
  }

  private Map<String, List<String>> copyOfQuery() {
    if (additionalQuery.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> copy = new LinkedHashMap<>();
    additionalQuery.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    return Collections.unmodifiableMap(copy);
  }
}
