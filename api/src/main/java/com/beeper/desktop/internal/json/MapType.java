package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.transport.Masking;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type of an object whose members all have the same type. Its stored form holds the members both
 * as they were received and typed, so that accessors take constant time.
 */
record MapType<T>(JsonType<T> value) implements JsonType<Map<String, T>> {

  /**
   * The stored form.
   *
   * @param stored the members in their stored form; null is an explicit null
   * @param typed the typed members; null if one does not fit
   */
  private record StoredMap<T>(
      Map<String, @Nullable Object> stored, @Nullable Map<String, T> typed) {

    /** Returns whether the typed members need a map of their own. */
    @SuppressWarnings("ReferenceEquality") // the question is whether there is a second map
    boolean isCopied() {
      return typed != null && typed != (Object) stored;
    }
  }

  @Override
  public Object read(JsonInput in) throws IOException {
    in.enterObject();
    in.charge(JsonInput.VALUE_BYTES);
    MemberCollector members = new MemberCollector();
    for (String name = in.nextMember(); name != null; name = in.nextMember()) {
      members.put(in, name, in.token() == JsonToken.NULL ? null : value.read(in));
    }
    in.leave();
    StoredMap<T> map = mapOf(members.map());
    if (map.isCopied()) {
      in.charge(
          JsonInput.MAP_BYTES + (long) JsonInput.MEMBER_BYTES * map.stored().size());
    }
    return map;
  }

  private StoredMap<T> mapOf(Map<String, @Nullable Object> stored) {
    if (isStoredAsTyped(stored)) {
      return new StoredMap<>(stored, typed(stored));
    }
    Map<String, T> typed = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> member : stored.entrySet()) {
      Object each = member.getValue();
      T typedValue = each == null ? null : value.typed(each);
      if (typedValue == null) {
        return new StoredMap<>(stored, null);
      }
      typed.put(member.getKey(), typedValue);
    }
    return new StoredMap<>(stored, Collections.unmodifiableMap(typed));
  }

  /** Returns whether one map serves both forms. */
  @SuppressWarnings("ReferenceEquality") // most members are stored as they are typed
  private boolean isStoredAsTyped(Map<String, @Nullable Object> stored) {
    for (Object each : stored.values()) {
      if (each == null || value.typed(each) != each) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // each member was checked
  private Map<String, T> typed(Map<String, @Nullable Object> stored) {
    return (Map<String, T>) (Map<String, ?>) stored;
  }

  @SuppressWarnings("unchecked") // read and stored create nothing else
  private StoredMap<T> map(Object stored) {
    return (StoredMap<T>) stored;
  }

  @Override
  public void write(JsonOutput out, Object stored) throws IOException {
    out.beginObject();
    for (Map.Entry<String, @Nullable Object> member : map(stored).stored().entrySet()) {
      out.name(member.getKey());
      if (member.getValue() == null) {
        out.nullValue();
      } else {
        value.write(out, member.getValue());
      }
    }
    out.endObject();
  }

  @Override
  public @Nullable Map<String, T> typed(Object stored) {
    return map(stored).typed();
  }

  @Override
  public Mismatch mismatch(JsonPath path, Object stored) {
    for (Map.Entry<String, @Nullable Object> member : map(stored).stored().entrySet()) {
      Object each = member.getValue();
      if (each == null) {
        return new Mismatch(path.member(member.getKey()), "a value, not null");
      } else if (value.typed(each) == null) {
        return value.mismatch(path.member(member.getKey()), each);
      }
    }
    return new Mismatch(path, "an object");
  }

  @Override
  @SuppressWarnings("NullAway") // users who do not check for null may pass it
  public Object stored(Map<String, T> members, String name) {
    Map<String, @Nullable Object> stored = new LinkedHashMap<>();
    members.forEach((key, member) -> {
      if (key == null || member == null) {
        throw new IllegalArgumentException(name + " must not contain null");
      }
      stored.put(key, value.stored(member, name));
    });
    return mapOf(Collections.unmodifiableMap(stored));
  }

  @Override
  public Object plain(Object stored) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map(stored)
        .stored()
        .forEach((name, each) -> plain.put(name, each == null ? null : value.plain(each)));
    return Collections.unmodifiableMap(plain);
  }

  @Override
  public Object identity(Object stored) {
    Map<String, @Nullable Object> identities = new LinkedHashMap<>();
    map(stored)
        .stored()
        .forEach((name, each) -> identities.put(name, each == null ? null : value.identity(each)));
    return identities;
  }

  @Override
  public void print(StringBuilder text, Object stored) {
    text.append('{');
    String separator = "";
    for (Map.Entry<String, @Nullable Object> member : map(stored).stored().entrySet()) {
      text.append(separator).append(member.getKey()).append('=');
      if (member.getValue() == null) {
        text.append("null");
      } else if (Masking.isSecret(member.getKey())) {
        text.append(Masking.MASK);
      } else {
        value.print(text, member.getValue());
      }
      separator = ", ";
    }
    text.append('}');
  }
}
