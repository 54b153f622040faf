package com.beeper.desktop.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the members of an object into a map, of which the last of equal names is kept. Objects of
 * no or one member, of which a text can contain many, get the smallest map. Not thread-safe.
 */
final class MemberCollector {

  private @Nullable String name;
  private @Nullable Object value;

  /** All members, once there are two. */
  private @Nullable Map<String, @Nullable Object> members;

  /** Adds a member that was read. */
  void put(JsonInput in, String addedName, @Nullable Object addedValue) {
    in.charge(JsonInput.MEMBER_BYTES + 2L * addedName.length());
    if (members != null) {
      members.put(addedName, addedValue);
    } else if (name == null || name.equals(addedName)) {
      name = addedName;
      value = addedValue;
    } else {
      in.charge(JsonInput.MAP_BYTES);
      members = new LinkedHashMap<>();
      members.put(name, value);
      members.put(addedName, addedValue);
    }
  }

  /** Returns the members, in the order of the text. Unmodifiable. */
  Map<String, @Nullable Object> map() {
    if (members != null) {
      return Collections.unmodifiableMap(members);
    }
    return name == null ? Collections.emptyMap() : Collections.singletonMap(name, value);
  }
}
