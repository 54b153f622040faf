package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes enums of the SDK that are keys of a map. */
final class JacksonEnumKeySerializer extends JsonSerializer<JsonEnum> {

  static final JacksonEnumKeySerializer INSTANCE = new JacksonEnumKeySerializer();

  private JacksonEnumKeySerializer() {}

  @Override
  public void serialize(JsonEnum value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeFieldName(ModelBinding.writeKey(value));
  }
}
