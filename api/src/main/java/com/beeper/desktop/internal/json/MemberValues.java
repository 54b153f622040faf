package com.beeper.desktop.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values from which a model is created. */
public final class MemberValues {

  /** The value of a member that is an explicit null. */
  static final ExplicitNull NULL = ExplicitNull.NULL;

  /** The class of {@link #NULL}. */
  enum ExplicitNull {
    NULL
  }

  /** The values of a prototype. */
  public static final MemberValues NONE =
      new MemberValues(ModelDescriptor.NONE, new Object[0], Map.of(), Map.of());

  final ModelDescriptor<?> descriptor;

  /**
   * One for each member, up to the last that is present: null if absent, {@link #NULL}, or the stored
   * form of the value.
   */
  final @Nullable Object[] values;

  /** The members that the descriptor does not have. Unmodifiable. */
  final Map<String, @Nullable Object> additional;

  /** The query parameters that the descriptor does not have. Unmodifiable; empty for models. */
  final Map<String, List<String>> additionalQuery;

  /** Takes ownership of the array. */
  MemberValues(
      ModelDescriptor<?> descriptor,
      @Nullable Object[] values,
      Map<String, @Nullable Object> additional,
      Map<String, List<String>> additionalQuery) {
    this.descriptor = descriptor;
    this.values = values;
    this.additional = additional;
    this.additionalQuery = additionalQuery;
  }

  /** Returns the value of a member from an array of values. */
  static @Nullable Object get(@Nullable Object[] values, Member<?> member) {
    int index = member.index();
    return index < values.length ? values[index] : null;
  }
}
