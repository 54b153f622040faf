package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the kind of a class at run time, and writes models of which only the value is known. */
public final class Binder {

  private Binder() {}

  /** Tells whether a type is a model or an enum of the API. */
  public static boolean isBound(Class<?> type) {
    return JsonModel.class.isAssignableFrom(type) || JsonEnum.class.isAssignableFrom(type);
  }

  /** Reads a value of a type that {@link #isBound}. */
  public static <T> T read(Class<T> type, JsonReader reader) throws IOException {
    Kind<?> kind = kindOf(type);
    JsonInput in = new JsonInput(reader, false);
    in.next();
    Object typed = kind.typed(kind.read(in));
    if (typed == null) {
      throw in.failure("expected " + kind.expected());
    }
    return type.cast(typed);
  }

  /** Returns what stands for a constant of an enum in JSON. */
  public static Object wireValue(Enum<?> constant, @Nullable Object wireValue) {
    if (wireValue == null) {
      throw new IllegalStateException(constant
          + " of "
          + constant.getDeclaringClass().getSimpleName()
          + " has no value in JSON");
    }
    return wireValue;
  }

  static Kind<?> kindOf(Class<?> type) {
    Kind<?> kind = Catalog.find(type);
    if (kind == null) {
      throw new IllegalArgumentException(
          type.getName() + " is not a model of the API that can be read");
    }
    return kind;
  }

  /** Writes a model or an enum. */
  public static void write(Object value, JsonWriter writer) throws IOException {
    JsonOutput out = new JsonOutput(writer);
    if (value instanceof JsonModel model) {
      write(out, model);
    } else {
      PlainValues.write(out, ((JsonEnum) value).wireValue());
    }
  }

  static void write(JsonOutput out, JsonModel model) throws IOException {
    if (model instanceof ModelValue value) {
      value.shape().write(out, value.slots(), value.additionalProperties());
    } else {
      // A union value that no shape fits: all its members are additional ones.
      PlainValues.write(out, model.additionalProperties());
    }
  }

  /** Returns the model as a plain value. */
  static Map<String, @Nullable Object> plain(JsonModel model) {
    if (!(model instanceof ModelValue value)) {
      return model.additionalProperties();
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < value.shape().size(); i++) {
      String name = value.shape().member(i).name();
      if (value.has(name)) {
        members.put(name, value.raw(name));
      }
    }
    members.putAll(value.additionalProperties());
    return Collections.unmodifiableMap(members);
  }
}
