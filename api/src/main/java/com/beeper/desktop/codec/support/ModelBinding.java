package com.beeper.desktop.codec.support;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.internal.json.Binder;
import java.io.IOException;
import java.util.Objects;

/**
 * Reads and writes the models and enums of this SDK inside a JSON library's own data binding.
 *
 * <p>For codecs: it is what their serializers and deserializers for {@link JsonModel} and {@link
 * JsonEnum} call, so that an {@code ObjectMapper} or {@code Jsonb} of the user treats the SDK's
 * types as its own.
 */
public final class ModelBinding {

  private ModelBinding() {}

  /**
   * Tells whether a type is bound by the SDK.
   *
   * @param type any class
   * @return true for the models, unions and enums of the SDK
   */
  public static boolean binds(Class<?> type) {
    return Binder.isBound(type);
  }

  /**
   * Reads a model, union or enum.
   *
   * @param type a type for which {@link #binds} is true
   * @param reader gives the first token of the value with its first {@link JsonReader#next}, and is
   *     at the value's last token afterwards
   * @param <T> the type
   * @return the value
   * @throws com.beeper.desktop.DecodingException if the value has the wrong kind of JSON somewhere,
   *     with the JSON path from the start of the value
   * @throws IOException if the reader fails
   */
  public static <T> T read(Class<T> type, JsonReader reader) throws IOException {
    return Binder.read(type, reader);
  }

  /**
   * Reads an enum that is the key of a map, that is, the name of a member.
   *
   * @param type a class that implements {@link JsonEnum}
   * @param name the name of the member
   * @return the constant; {@code UNRECOGNIZED} if none has this name
   */
  public static JsonEnum readKey(Class<?> type, String name) {
    JsonEnum unrecognized = null;
    for (Object constant : type.getEnumConstants()) {
      JsonEnum known = (JsonEnum) constant;
      if (((Enum<?>) constant).name().equals("UNRECOGNIZED")) {
        unrecognized = known;
      } else if (known.wireValue().toString().equals(name)) {
        return known;
      }
    }
    return Objects.requireNonNull(unrecognized, "every enum of the SDK has this constant");
  }

  /**
   * Writes a model, union or enum.
   *
   * @param value an instance of a type for which {@link #binds} is true
   * @param writer takes the value where it is
   * @throws IOException if the writer fails
   */
  public static void write(Object value, JsonWriter writer) throws IOException {
    Binder.write(value, writer);
  }
}
