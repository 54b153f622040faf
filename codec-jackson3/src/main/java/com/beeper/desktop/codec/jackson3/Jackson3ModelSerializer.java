package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.support.ModelBinding;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes models and enums of the SDK. */
final class Jackson3ModelSerializer extends ValueSerializer<Object> {

  static final Jackson3ModelSerializer INSTANCE = new Jackson3ModelSerializer();

  private Jackson3ModelSerializer() {}

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
    try {
      ModelBinding.write(value, Jackson3Writer.at(generator));
    } catch (IOException e) {
      throw JacksonIOException.construct(e, generator);
    }
  }

  /** Writes a value without a type id: its class is internal, and the API defines its JSON. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
    serialize(value, generator, context);
  }
}
