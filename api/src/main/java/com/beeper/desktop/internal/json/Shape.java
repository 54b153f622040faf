package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a model: their names in JSON, in order, and what each holds. There is one for each
 * model, and it does all the reading and writing.
 *
 * @param <T> the interface of the model
 */
public final class Shape<T> {

  /** The shape of a value of nothing. */
  static final Shape<ModelValue> NONE = new Shape<>(
      ModelValue.class,
      content -> {
        throw new IllegalStateException("this is the shape of nothing");
      },
      List.of());

  private final Class<T> type;
  private final Function<Content, ModelValue> constructor;
  private final Member[] members;
  private final Map<String, Integer> indexByName;

  private Shape(Class<T> type, Function<Content, ModelValue> constructor, List<Member> members) {
    this.type = type;
    this.constructor = constructor;
    this.members = members.toArray(new Member[0]);
    this.indexByName = new HashMap<>(members.size() * 2);
    for (int i = 0; i < members.size(); i++) {
      indexByName.put(members.get(i).name, i);
    }
  }

  /** Stands in a slot for a null that was sent. */
  enum ExplicitNull {
    NULL
  }

  /** Where a member of the parameters of an operation goes. */
  enum Place {
    /** Into the JSON object; of a model, all members do. */
    BODY,
    /** Into the query. */
    QUERY,
    /** Into the query, under the names that the user gave. */
    ADDITIONAL_QUERY
  }

  record Member(
      String name, Kind<?> kind, boolean required, boolean nullable, boolean secret, Place place) {
    boolean isPresent(@Nullable Object slot) {
      return slot != null && (nullable || slot != ExplicitNull.NULL);
    }
  }

  /**
   * Starts the description of a model.
   *
   * @param prototype a value of nothing, which makes the others; a reference to the constructor would
   *     be a class of its own
   */
  public static <T> Builder<T> of(Class<T> type, ModelValue prototype) {
    return new Builder<>(type, prototype::create);
  }

  Class<T> type() {
    return type;
  }

  String name() {
    return type.getSimpleName();
  }

  int size() {
    return members.length;
  }

  Member member(int index) {
    return members[index];
  }

  T create(Content content) {
    return type.cast(constructor.apply(content));
  }

  /** Returns the index of a member, or -1. */
  int indexOf(String name) {
    Integer index = indexByName.get(name);
    return index == null ? -1 : index;
  }

  T read(JsonInput in) throws IOException {
    in.enterObject();
    Content content = readMembers(in, in.nextMember());
    end(in, content);
    return create(content);
  }

  /** Reads the rest of an object that was entered, from a member whose value is current. */
  Content readMembers(JsonInput in, @Nullable String first) throws IOException {
    @Nullable Object[] slots = new Object[members.length];
    Map<String, @Nullable Object> unknown = Map.of();
    // Servers send members in the order of the contract, so most names are the next one.
    int next = 0;
    for (String name = first; name != null; name = in.nextMember()) {
      int index = next < members.length && members[next].name.equals(name) ? next : indexOf(name);
      if (index >= 0) {
        slots[index] =
            in.token() == JsonToken.NULL ? ExplicitNull.NULL : members[index].kind.read(in);
        next = index + 1;
      } else {
        if (unknown.isEmpty()) {
          unknown = new LinkedHashMap<>();
        }
        unknown.put(name, PlainValues.read(in));
      }
    }
    return new Content(
        this, slots, unknown.isEmpty() ? unknown : Collections.unmodifiableMap(unknown));
  }

  /** Leaves an object that has been read. */
  void end(JsonInput in, Content content) {
    if (in.isStrict()) {
      requireTyped(in, content.slots);
    }
    in.leave();
  }

  private void requireTyped(JsonInput in, @Nullable Object[] slots) {
    for (int i = 0; i < members.length; i++) {
      Member member = members[i];
      Object slot = slots[i];
      in.at(member.name);
      if (member.required && !member.isPresent(slot)) {
        throw in.failure(
            slot == null ? "a required member is missing" : "a required member is null");
      }
      if (slot != null && slot != ExplicitNull.NULL && member.kind.typed(slot) == null) {
        throw in.failure("expected " + member.kind.expected());
      }
    }
  }

  void write(JsonOutput out, @Nullable Object[] slots, Map<String, @Nullable Object> unknown)
      throws IOException {
    out.beginObject();
    for (int i = 0; i < members.length; i++) {
      Object slot = slots[i];
      if (slot != null && members[i].place == Place.BODY) {
        out.name(members[i].name);
        members[i].kind.writeNullable(out, slot == ExplicitNull.NULL ? null : slot);
      }
    }
    for (Map.Entry<String, @Nullable Object> member : unknown.entrySet()) {
      out.name(member.getKey());
      PlainValues.write(out, member.getValue());
    }
    out.endObject();
  }

  /** Collects the members in the order of the contract. */
  public static final class Builder<T> {
    private final Class<T> type;
    private final Function<Content, ModelValue> constructor;
    private final List<Member> members = new ArrayList<>();

    private Builder(Class<T> type, Function<Content, ModelValue> constructor) {
      this.type = type;
      this.constructor = constructor;
    }

    /** Adds a member that is always there. */
    public Builder<T> required(String name, Kind<?> kind) {
      return add(new Member(name, kind, true, false, false, Place.BODY));
    }

    /** Adds a member that is always there, and may be null. */
    public Builder<T> requiredNullable(String name, Kind<?> kind) {
      return add(new Member(name, kind, true, true, false, Place.BODY));
    }

    /** Adds a member that may be left out. */
    public Builder<T> optional(String name, Kind<?> kind) {
      return add(new Member(name, kind, false, false, false, Place.BODY));
    }

    /** Adds a member that may be left out or null. */
    public Builder<T> optionalNullable(String name, Kind<?> kind) {
      return add(new Member(name, kind, false, true, false, Place.BODY));
    }

    private Builder<T> add(Member member) {
      members.add(member);
      return this;
    }

    /** Says that the value of the member added last must not show in {@code toString()}. */
    public Builder<T> secret() {
      Member last = members.remove(members.size() - 1);
      return add(new Member(last.name, last.kind, last.required, last.nullable, true, last.place));
    }

    /** Says that the member added last is a query parameter. */
    public Builder<T> query() {
      Member last = members.remove(members.size() - 1);
      return add(
          new Member(last.name, last.kind, last.required, last.nullable, last.secret, Place.QUERY));
    }

    /** Returns the shape of parameters, which takes further query parameters at its end. */
    public Shape<T> buildParams() {
      add(new Member(
          "additionalQuery",
          Kind.map(Kind.list(Kind.STRING)),
          false,
          false,
          false,
          Place.ADDITIONAL_QUERY));
      return build();
    }

    /** Returns the shape. */
    public Shape<T> build() {
      return new Shape<>(type, constructor, members);
    }
  }
}
