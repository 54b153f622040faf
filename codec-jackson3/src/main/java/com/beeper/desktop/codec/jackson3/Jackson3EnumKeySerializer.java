package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.ModelBinding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes enums of the SDK that are keys of a map. */
final class Jackson3EnumKeySerializer extends ValueSerializer<JsonEnum> {

  static final Jackson3EnumKeySerializer INSTANCE = new Jackson3EnumKeySerializer();

  private Jackson3EnumKeySerializer() {}

  @Override
  public void serialize(JsonEnum value, JsonGenerator generator, SerializationContext context) {
    generator.writeName(ModelBinding.writeKey(value));
  }
}
