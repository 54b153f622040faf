package com.beeper.desktop.codec.support;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.internal.json.Binder;
import com.beeper.desktop.internal.json.EnumType;
import com.beeper.desktop.internal.json.ModelRegistry;
import java.io.IOException;

/**
 * Reads and writes the models and enums of this SDK inside a JSON library's own data binding.
 *
 * <p>Called by the serializers and deserializers of codecs for {@link JsonModel} and {@link
 * JsonEnum}, with which an {@code ObjectMapper} or {@code Jsonb} of the application supports the
 * types of the SDK.
 */
public final class ModelBinding {

  private ModelBinding() {}

  /**
   * Returns whether a type is bound by the SDK.
   *
   * @param type any class
   * @return true for the models, unions and enums of the SDK
   */
  public static boolean binds(Class<?> type) {
    return ModelRegistry.contains(type);
  }

  /**
   * Reads a model, union or enum.
   *
   * @param type a type for which {@link #binds} is true
   * @param reader the reader, whose next token is the first of the value; afterwards the value's
   *     last token is current
   * @param <T> the type
   * @return the value
   * @throws com.beeper.desktop.DecodingException if the value does not fit the type, with the JSON
   *     path from the start of the value
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
    return EnumType.constant(type.asSubclass(JsonEnum.class), name);
  }

  /**
   * Returns an enum as the key of a map, that is, the name of a member.
   *
   * @param constant a constant of an enum of the SDK
   * @return the name of the member
   * @throws IllegalArgumentException if the constant is {@code UNRECOGNIZED}, which has none
   */
  public static String writeKey(JsonEnum constant) {
    return Binder.requireValue(constant).toString();
  }

  /**
   * Writes a model, union or enum.
   *
   * @param value an instance of a type for which {@link #binds} is true
   * @param writer the writer, at the place of the value
   * @throws IllegalArgumentException if the value is a model that is implemented outside the SDK,
   *     or {@code UNRECOGNIZED}
   * @throws IOException if the writer fails
   */
  public static void write(Object value, JsonWriter writer) throws IOException {
    Binder.write(value, writer);
  }
}
