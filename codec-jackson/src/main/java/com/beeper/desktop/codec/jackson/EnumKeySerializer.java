package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.JsonEnum;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes enums of the SDK as keys of a map. */
final class EnumKeySerializer extends JsonSerializer<JsonEnum> {

  static final EnumKeySerializer INSTANCE = new EnumKeySerializer();

  private EnumKeySerializer() {}

  @Override
  public void serialize(JsonEnum value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeFieldName(value.wireValue().toString());
  }
}
