package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.JsonEnum;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes enums of the SDK as keys of a map. */
final class EnumKeySerializer extends ValueSerializer<JsonEnum> {

  static final EnumKeySerializer INSTANCE = new EnumKeySerializer();

  private EnumKeySerializer() {}

  @Override
  public void serialize(JsonEnum value, JsonGenerator generator, SerializationContext context) {
    generator.writeName(value.wireValue().toString());
  }
}
