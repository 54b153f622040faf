package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes models and enums of the SDK. */
final class BoundSerializer extends JsonSerializer<Object> {

  static final BoundSerializer INSTANCE = new BoundSerializer();

  private BoundSerializer() {}

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    ModelBinding.write(value, JacksonWriter.at(generator));
  }

  /** Without a type id: the class of the value is not public, and its JSON is what the API says. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(value, generator, provider);
  }
}
