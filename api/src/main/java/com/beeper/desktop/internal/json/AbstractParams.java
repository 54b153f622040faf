package com.beeper.desktop.internal.json;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Base of the parameters of all operations: a model whose members go into the body or into the
 * query. Immutable and thread-safe.
 */
public abstract class AbstractParams extends AbstractModel {

  private final Map<String, List<String>> additionalQuery;

  /** Creates parameters from their values. */
  protected AbstractParams(MemberValues values) {
    super(values);
    this.additionalQuery = values.additionalQuery;
  }

  final Map<String, List<String>> additionalQuery() {
    return additionalQuery;
  }

  /** Passes each query parameter that is set to an action; a list element by element. */
  public final void forEachQuery(BiConsumer<String, String> action) {
    for (Member<?> member : descriptor().members()) {
      Object value = value(member);
      if (value != null && member.query()) {
        Object plain = member.type().plain(value);
        if (plain instanceof List<?> elements) {
          elements.forEach(element -> action.accept(member.name(), String.valueOf(element)));
        } else {
          action.accept(member.name(), plain.toString());
        }
      }
    }
    additionalQuery.forEach((name, all) -> all.forEach(value -> action.accept(name, value)));
  }

  /**
   * Passes each field of a form that is set to an action.
   *
   * @throws IllegalArgumentException if an additional field is neither a string, a boolean nor a
   *     number
   */
  public final void forEachField(BiConsumer<String, String> action) {
    for (Member<?> member : descriptor().members()) {
      Object value = value(member);
      if (value != null && !member.query()) {
        action.accept(member.name(), member.type().plain(value).toString());
      }
    }
    additionalProperties().forEach((name, value) -> {
      if (value == null || value instanceof Map || value instanceof List) {
        throw new IllegalArgumentException(
            "the form field " + name + " must be a string, a boolean or a number");
      }
      action.accept(name, value.toString());
    });
  }

  /** Returns whether a member of the body is set. */
  public final boolean hasBody() {
    if (!additionalProperties().isEmpty()) {
      return true;
    }
    for (Member<?> member : descriptor().members()) {
      if (value(member) != null && !member.query()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof AbstractParams params
        && additionalQuery.equals(params.additionalQuery);
  }

  @Override
  public final int hashCode() {
    return super.hashCode() * 31 + additionalQuery.hashCode();
  }

  /** Returns the parameters; of additional ones only their names, because they may be secrets. */
  @Override
  public final String toString() {
    String text = super.toString();
    if (additionalQuery.isEmpty()) {
      return text;
    }
    return text.substring(0, text.length() - 1)
        + (text.endsWith("[]") ? "" : ", ")
        + "additional query: "
        + String.join(", ", additionalQuery.keySet())
        + "]";
  }
}
