package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.json.Member.Trait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a model: its interface, its members in the order of the spec, and how an instance
 * is created. There is one for each model; it reads and writes all its instances.
 *
 * @param <T> the interface of the model
 */
public final class ModelDescriptor<T> {

  // Reflective mappers that serialize fields refuse a cycle or a Class, and fail before anything
  // else.
  @SuppressWarnings({"unused", "UnusedVariable"}) // read by reflection only
  private final ModelDescriptor<T> cycle = this;

  /** The descriptor that prototypes have until they are part of their own. */
  static final ModelDescriptor<Object> NONE = new ModelDescriptor<>(Object.class, null, List.of());

  private final Class<T> type;
  private final @Nullable AbstractModel prototype;
  private final Member<?>[] members;
  private final Map<String, Member<?>> membersByName;

  /**
   * The name of each member as it was last read. Parsers return the same instance again, which is
   * recognized faster than equal characters. Without a lock: any of the equal instances will do.
   */
  private final @Nullable String[] namesRead;

  /** The instance without members; null until it is needed. Without a lock: any instance will do. */
  private @Nullable T empty;

  private ModelDescriptor(
      Class<T> type, @Nullable AbstractModel prototype, List<Member<?>> members) {
    this.type = type;
    this.prototype = prototype;
    this.members = members.toArray(new Member<?>[0]);
    this.membersByName = new HashMap<>(this.members.length * 2);
    this.namesRead = new String[this.members.length];
    for (Member<?> member : members) {
      membersByName.put(member.name(), member);
    }
  }

  /**
   * Returns a builder of a descriptor without members.
   *
   * @param type the interface of the model
   * @param prototype an instance without values, which creates the others; a function would be one
   *     more class for each model, and so a measurable part of the start
   */
  public static <T> Builder<T> of(Class<T> type, AbstractModel prototype) {
    return new Builder<>(type, prototype);
  }

  /**
   * Returns a builder of a descriptor that starts with the members of a base.
   *
   * @param base the descriptor of the model that is extended; its members keep their indexes
   * @param type the interface of the model
   * @param prototype an instance without values, which creates the others
   */
  public static <T> Builder<T> extending(
      ModelDescriptor<? super T> base, Class<T> type, AbstractModel prototype) {
    Builder<T> builder = new Builder<>(type, prototype);
    builder.members.addAll(List.of(base.members));
    return builder;
  }

  Class<T> type() {
    return type;
  }

  String name() {
    return type.getSimpleName();
  }

  Member<?>[] members() {
    return members;
  }

  @Nullable
  Member<?> member(String name) {
    return membersByName.get(name);
  }

  @SuppressWarnings("unchecked") // a prototype creates instances of its own class
  T create(MemberValues values) {
    return (T) Objects.requireNonNull(prototype).create(values);
  }

  /** Returns an instance in which only the members with a fixed value are set. */
  public T blank() {
    @Nullable Object[] values = new Object[members.length];
    for (Member<?> member : members) {
      values[member.index()] = constant(member);
    }
    return create(new MemberValues(this, values, Map.of(), Map.of()));
  }

  private static <V> @Nullable Object constant(Member<V> member) {
    V constant = member.constant();
    return constant == null ? null : member.type().stored(constant, member.name());
  }

  T read(JsonInput in) throws IOException {
    in.enterObject();
    String first = in.nextMember();
    if (first == null && !in.isStrict()) {
      in.leave();
      return empty();
    }
    MemberValues values = readMembers(in, first);
    end(in, values);
    return create(values);
  }

  /** Returns an instance that all empty objects share, of which a text can contain many. */
  private T empty() {
    T instance = empty;
    if (instance == null) {
      instance = create(new MemberValues(this, new Object[0], Map.of(), Map.of()));
      empty = instance;
    }
    return instance;
  }

  /** Reads the rest of an object that was entered, from a member whose value is current. */
  MemberValues readMembers(JsonInput in, @Nullable String first) throws IOException {
    @Nullable Object[] values = new Object[members.length];
    int used = 0;
    MemberCollector additional = null;
    // Servers send members in the order of the spec, so most names are the next one.
    int next = 0;
    for (String name = first; name != null; name = in.nextMember()) {
      Member<?> member =
          next < members.length && isName(next, name) ? members[next] : membersByName.get(name);
      if (member != null) {
        values[member.index()] =
            in.token() == JsonToken.NULL ? MemberValues.NULL : read(member.type(), in);
        next = member.index() + 1;
        used = Math.max(used, next);
      } else {
        if (additional == null) {
          additional = new MemberCollector();
        }
        additional.put(in, name, PlainValues.read(in));
      }
    }
    // A copy pays only where much is saved.
    if (used <= values.length / 2) {
      values = Arrays.copyOf(values, used);
    }
    in.charge(JsonInput.VALUE_BYTES + 4L * values.length);
    return new MemberValues(
        this, values, additional == null ? Map.of() : additional.map(), Map.of());
  }

  /** Most members are scalars: a direct call is faster than one through the interface. */
  private static Object read(JsonType<?> type, JsonInput in) throws IOException {
    return type instanceof ScalarType<?> scalar ? scalar.read(in) : type.read(in);
  }

  private static void write(JsonType<?> type, JsonOutput out, Object stored) throws IOException {
    if (type instanceof ScalarType<?> scalar) {
      scalar.write(out, stored);
    } else {
      type.write(out, stored);
    }
  }

  @SuppressWarnings("ReferenceEquality") // only a shortcut
  private boolean isName(int index, String name) {
    if (namesRead[index] == name) {
      return true;
    }
    boolean same = members[index].name().equals(name);
    if (same) {
      namesRead[index] = name;
    }
    return same;
  }

  /** Leaves an object that has been read. */
  void end(JsonInput in, MemberValues values) {
    if (in.isStrict()) {
      for (Member<?> member : members) {
        requireTyped(in, member, MemberValues.get(values.values, member));
      }
    }
    in.leave();
  }

  private static void requireTyped(JsonInput in, Member<?> member, @Nullable Object value) {
    in.at(member.name());
    if (member.required() && !member.isPresent(value)) {
      throw in.failure(
          value == null ? "a required member is missing" : "a required member is null");
    }
    if (value != null && value != MemberValues.NULL && member.type().typed(value) == null) {
      JsonType.Mismatch mismatch = member.type().mismatch(JsonPath.of(in.path()), value);
      throw new DecodingException(
          "expected " + mismatch.expected(), mismatch.path().toString());
    }
  }

  void write(JsonOutput out, @Nullable Object[] values, Map<String, @Nullable Object> additional)
      throws IOException {
    out.beginObject();
    for (Member<?> member : members) {
      Object value = MemberValues.get(values, member);
      if (value != null && !member.query()) {
        out.declaredName(member.name());
        if (value == MemberValues.NULL) {
          out.nullValue();
        } else {
          write(member.type(), out, value);
        }
      }
    }
    for (Map.Entry<String, @Nullable Object> member : additional.entrySet()) {
      out.name(member.getKey());
      PlainValues.write(out, member.getValue());
    }
    out.endObject();
  }

  /**
   * Collects the members of a model in the order of the spec. Not thread-safe.
   *
   * @param <T> the interface of the model
   */
  public static final class Builder<T> {
    private final Class<T> type;
    private final AbstractModel prototype;
    private final List<Member<?>> members = new ArrayList<>();

    private Builder(Class<T> type, AbstractModel prototype) {
      this.type = type;
      this.prototype = prototype;
    }

    /** Returns the type of a model that the first value of the member loads. */
    public <V> JsonType<V> model(Class<V> type) {
      return new ModelType<>(type, prototype);
    }

    /** Adds a member that is always present. */
    public <V> Member<V> required(String name, JsonType<V> type, Trait... traits) {
      return add(name, type, true, null, traits);
    }

    /** Adds a member that may be absent. */
    public <V> Member<V> optional(String name, JsonType<V> type, Trait... traits) {
      return add(name, type, false, null, traits);
    }

    /** Adds a member that is always present and has one value only. */
    public <V> Member<V> constant(String name, JsonType<V> type, V value, Trait... traits) {
      return add(name, type, true, value, traits);
    }

    private <V> Member<V> add(
        String name, JsonType<V> type, boolean required, @Nullable V constant, Trait... traits) {
      List<Trait> all = List.of(traits);
      Member<V> member = new Member<>(
          members.size(),
          name,
          type,
          required,
          all.contains(Trait.NULLABLE),
          all.contains(Trait.SECRET),
          all.contains(Trait.QUERY),
          constant);
      members.add(member);
      return member;
    }

    /** Returns the descriptor. */
    public ModelDescriptor<T> build() {
      return new ModelDescriptor<>(type, prototype, members);
    }
  }
}
