package com.beeper.desktop.testkit.internal.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request or response. Values are JSON objects,
 * lists, strings, numbers, booleans and nulls. Not thread-safe.
 */
public final class JsonObject {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /**
   * Creates an object of plain Java values.
   *
   * @throws IllegalArgumentException if a value is not a string, number, boolean, list or map
   */
  public static JsonObject of(Map<String, ?> members) {
    JsonObject object = new JsonObject();
    members.forEach((name, value) -> object.put(name, json(name, value)));
    return object;
  }

  private static Object json(String name, Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value;
    } else if (value instanceof List<?> list) {
      return list.stream().map(each -> json(name, each)).toList();
    } else if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, each) -> object.put(key.toString(), json(key.toString(), each)));
      return object;
    }
    throw new IllegalArgumentException(
        name + " has a value of " + value.getClass() + ", which is not JSON");
  }

  /** Sets a member; null is written as null. */
  public JsonObject put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /** Sets a member unless the value is null. */
  public JsonObject putIfKnown(String name, @Nullable Object value) {
    return value == null ? this : put(name, value);
  }

  /** Sets a member to a time, as ISO 8601 with milliseconds, unless it is null. */
  public JsonObject putTime(String name, @Nullable Instant time) {
    return time == null ? this : put(name, time(time));
  }

  /** Sets a member to true, or leaves it out. */
  public JsonObject putIfTrue(String name, boolean value) {
    return value ? put(name, true) : this;
  }

  /** Removes a member, if present. */
  public JsonObject remove(String name) {
    members.remove(name);
    return this;
  }

  /** Adds all members of another object. */
  public JsonObject putAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  /** Returns a time in the format of the app, always with milliseconds. */
  public static String time(Instant time) {
    String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return switch (text.length()) {
      case 20 -> text.substring(0, 19) + ".000Z";
      default -> text;
    };
  }

  /** Parses a time in the format of the spec. */
  public static Instant instant(String time) {
    return OffsetDateTime.parse(time.toUpperCase(Locale.ROOT)).toInstant();
  }

  /** Returns whether there is a member, including null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Returns a member's value; null if it is null or missing. */
  public @Nullable Object get(String name) {
    return members.get(name);
  }

  /** Returns a string, or null if there is none. */
  public @Nullable String text(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /** Returns a string that validation has ensured. */
  public String requiredText(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalStateException(name + " is not a string");
    }
    return text;
  }

  /** Returns a boolean, or null if there is none. */
  public @Nullable Boolean flag(String name) {
    return members.get(name) instanceof Boolean flag ? flag : null;
  }

  /** Returns a boolean, or a default if there is none. */
  public boolean flag(String name, boolean otherwise) {
    Boolean flag = flag(name);
    return flag == null ? otherwise : flag;
  }

  /** Returns a number, or null if there is none. */
  public @Nullable Number number(String name) {
    return members.get(name) instanceof Number number ? number : null;
  }

  /** Returns an integer, or a default if there is none. */
  public int integer(String name, int otherwise) {
    Number number = number(name);
    return number == null ? otherwise : new BigDecimal(number.toString()).intValue();
  }

  /** Returns an object, or null if there is none. */
  public @Nullable JsonObject object(String name) {
    return members.get(name) instanceof JsonObject object ? object : null;
  }

  /** Returns an object that validation has ensured. */
  public JsonObject requiredObject(String name) {
    JsonObject object = object(name);
    if (object == null) {
      throw new IllegalStateException(name + " is not an object");
    }
    return object;
  }

  /** Returns a list; an empty one if there is none. */
  public List<? extends @Nullable Object> list(String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }

  /** Returns the strings of a list; an empty one if there is none. */
  public List<String> texts(String name) {
    return list(name).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** Returns the objects of a list; an empty one if there is none. */
  public List<JsonObject> objects(String name) {
    return list(name).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  /** Returns all members, in order. */
  public Map<String, @Nullable Object> members() {
    return members;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** Names only: values may be secrets. */
  @Override
  public String toString() {
    return "JsonObject" + members.keySet();
  }
}
