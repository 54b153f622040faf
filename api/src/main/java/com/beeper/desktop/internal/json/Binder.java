package com.beeper.desktop.internal.json;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;

/** Reads and writes models and enums inside the data binding of a JSON library. */
public final class Binder {

  private Binder() {}

  /** Reads a value of a type that the {@link ModelRegistry} contains. */
  public static <T> T read(Class<T> type, JsonReader reader) throws IOException {
    JsonInput in = new JsonInput(reader, false);
    in.next();
    return type.cast(read(ModelRegistry.typeOf(type), in));
  }

  /** Reads a value that must fit its Java type. */
  static <T> T read(JsonType<T> type, JsonInput in) throws IOException {
    Object stored = type.read(in);
    T typed = type.typed(stored);
    if (typed == null) {
      JsonType.Mismatch mismatch = type.mismatch(JsonPath.of(in.path()), stored);
      throw new DecodingException(
          "expected " + mismatch.expected(), mismatch.path().toString());
    }
    return typed;
  }

  /**
   * Returns the value of an enum's constant in JSON.
   *
   * @return a {@link String} or a {@link Long}
   * @throws IllegalArgumentException if the constant has none
   */
  public static Object requireValue(JsonEnum constant) {
    return EnumType.requirePlain(constant, constant.getClass().getSimpleName());
  }

  /**
   * Writes a model or an enum.
   *
   * @throws IllegalArgumentException if the model is implemented outside the SDK, or the constant has
   *     no value in JSON
   */
  public static void write(Object value, JsonWriter writer) throws IOException {
    JsonOutput out = new JsonOutput(writer);
    if (value instanceof JsonEnum constant) {
      PlainValues.write(out, requireValue(constant));
    } else {
      AbstractModel.require(value, "the value").write(out);
    }
  }
}
