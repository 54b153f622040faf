package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base of the implementations of all models: an array with the value of each member, and the
 * members that the descriptor does not have. Immutable and thread-safe.
 */
public abstract class AbstractModel implements JsonModel {

  private final ModelDescriptor<?> descriptor;
  private final @Nullable Object[] values;
  private final Map<String, @Nullable Object> additional;

  /** Creates a model from the values of its members. */
  protected AbstractModel(MemberValues values) {
    this.descriptor = values.descriptor;
    this.values = values.values;
    this.additional = values.additional;
  }

  /**
   * Returns a model as the implementation that it must be.
   *
   * @param name the name of the parameter, for the exception
   * @throws IllegalArgumentException if the model is implemented outside the SDK
   */
  static AbstractModel require(Object model, String name) {
    if (model instanceof AbstractModel known) {
      return known;
    }
    throw new IllegalArgumentException(name
        + " is a "
        + model.getClass().getName()
        + ", which is implemented outside the SDK, for example by a mock; pass a model from a"
        + " builder() or from JSON");
  }

  /**
   * Fails. Mappers that treat models as beans call this, as they would otherwise write a few
   * members only and drop the rest silently.
   *
   * @throws IllegalStateException always
   */
  @SuppressWarnings("DoNotCallSuggester") // called by reflection only
  public final Object getJsonBinding() {
    throw new IllegalStateException(descriptor.name()
        + " cannot be written as a bean: register BeeperModule (Jackson) or call"
        + " BeeperJsonb.configure (JSON-B), or use client.json() to write it");
  }

  /** Returns a new model of the same class. */
  protected abstract AbstractModel create(MemberValues values);

  /**
   * Returns the descriptor of a model that is part of this one. Called when a value of it is first
   * read, so that a response loads the classes of those models only that it contains.
   *
   * @param type the interface of the other model
   */
  protected ModelDescriptor<?> descriptorOf(Class<?> type) {
    // Not the name of the descriptor: this is a prototype, which has none of its own.
    throw new IllegalStateException(getClass().getName() + " has no part " + type.getName());
  }

  final ModelDescriptor<?> descriptor() {
    return descriptor;
  }

  final @Nullable Object value(Member<?> member) {
    return MemberValues.get(values, member);
  }

  /**
   * Returns the value of a required member.
   *
   * @throws MissingMemberException if it is absent or null
   * @throws DecodingException if it does not fit the Java type
   */
  protected final <T> T required(Member<T> member) {
    T typed = optional(member);
    if (typed == null) {
      throw missing(member.name(), value(member) != null);
    }
    return typed;
  }

  /**
   * Returns the value of a member, or null if it is absent or null.
   *
   * @throws DecodingException if it does not fit the Java type
   */
  protected final <T> @Nullable T optional(Member<T> member) {
    Object value = MemberValues.get(values, member);
    if (value == null || value == MemberValues.NULL) {
      return null;
    }
    T typed = member.type().typed(value);
    if (typed == null) {
      throw untyped(member, value);
    }
    return typed;
  }

  /**
   * Returns the value of a flag, false if it is absent or null.
   *
   * @throws DecodingException if it is not a boolean
   */
  protected final boolean flag(Member<Boolean> member) {
    return Boolean.TRUE.equals(optional(member));
  }

  /**
   * Returns a string among the additional members.
   *
   * @throws MissingMemberException if it is absent or null
   * @throws DecodingException if it is not a string
   */
  protected final String requiredText(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw missing(name, additional.containsKey(name));
    }
    return text;
  }

  /**
   * Returns a string among the additional members, or null if it is absent or null.
   *
   * @throws DecodingException if it is not a string
   */
  protected final @Nullable String optionalText(String name) {
    Object value = additional.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw untyped(new JsonType.Mismatch(JsonPath.ROOT.member(name), "a string"));
  }

  private MissingMemberException missing(String name, boolean isNull) {
    return new MissingMemberException(
        descriptor.name()
            + ": the server "
            + (isNull ? "sent null for" : "left out")
            + " the required member "
            + name,
        name);
  }

  private DecodingException untyped(Member<?> member, Object value) {
    return untyped(member.type().mismatch(JsonPath.ROOT.member(member.name()), value));
  }

  private DecodingException untyped(JsonType.Mismatch mismatch) {
    return new DecodingException(
        descriptor.name()
            + ": the value is not "
            + mismatch.expected()
            + "; raw(…) returns what was received",
        mismatch.path().toString());
  }

  final void write(JsonOutput out) throws IOException {
    descriptor.write(out, values, additional);
  }

  /** Returns the model as a plain value. */
  final Map<String, @Nullable Object> plain() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Member<?> member : descriptor.members()) {
      Object value = value(member);
      if (value != null && !member.query()) {
        members.put(member.name(), plain(member, value));
      }
    }
    members.putAll(additional);
    return Collections.unmodifiableMap(members);
  }

  private static @Nullable Object plain(Member<?> member, Object value) {
    return value == MemberValues.NULL ? null : member.type().plain(value);
  }

  @Override
  public final Map<String, @Nullable Object> additionalProperties() {
    return additional;
  }

  @Override
  public final @Nullable Object raw(String wireName) {
    Member<?> member = descriptor.member(wireName);
    if (member == null) {
      return additional.get(wireName);
    }
    Object value = value(member);
    return value == null ? null : plain(member, value);
  }

  @Override
  public final boolean has(String wireName) {
    Member<?> member = descriptor.member(wireName);
    return member == null ? additional.containsKey(wireName) : value(member) != null;
  }

  /** Compares typed values where they exist, because equal times can be written differently. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof AbstractModel model)
        || descriptor != model.descriptor
        || !additional.equals(model.additional)) {
      return false;
    }
    for (Member<?> member : descriptor.members()) {
      if (!equal(member, value(member), model.value(member))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Member<?> member, @Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.equals(other) || identity(member, one).equals(identity(member, other));
  }

  private static Object identity(Member<?> member, Object value) {
    return value == MemberValues.NULL ? value : member.type().identity(value);
  }

  @Override
  public int hashCode() {
    int hash = additional.hashCode();
    for (Member<?> member : descriptor.members()) {
      Object value = value(member);
      hash = hash * 31 + (value == null ? 0 : identity(member, value).hashCode());
    }
    return hash;
  }

  /** Returns the members; of secrets and of additional members only their presence. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(descriptor.name()).append('[');
    String separator = "";
    for (Member<?> member : descriptor.members()) {
      Object value = value(member);
      if (value != null) {
        text.append(separator).append(member.name()).append('=');
        if (value == MemberValues.NULL) {
          text.append("null");
        } else if (member.secret()) {
          text.append("***");
        } else {
          member.type().print(text, value);
        }
        separator = ", ";
      }
    }
    if (!additional.isEmpty()) {
      text.append(separator).append("unknown: ").append(String.join(", ", additional.keySet()));
    }
    return text.append(']').toString();
  }
}
