package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes models and enums of the SDK. */
final class JacksonModelSerializer extends JsonSerializer<Object> {

  static final JacksonModelSerializer INSTANCE = new JacksonModelSerializer();

  private JacksonModelSerializer() {}

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    ModelBinding.write(value, JacksonWriter.at(generator));
  }

  /** Writes a value without a type id: its class is internal, and the API defines its JSON. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(value, generator, provider);
  }
}
