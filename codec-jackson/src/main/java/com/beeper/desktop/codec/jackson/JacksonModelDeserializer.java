package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/** Reads models and enums of the SDK. */
final class JacksonModelDeserializer extends JsonDeserializer<Object> {

  private final Class<?> type;

  JacksonModelDeserializer(Class<?> type) {
    this.type = type;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonReader reader =
        parser.hasToken(JsonToken.FIELD_NAME) || parser.hasToken(JsonToken.END_OBJECT)
            ? JacksonReader.inside(parser)
            : JacksonReader.at(parser);
    try {
      return ModelBinding.read(type, reader);
    } catch (DecodingException e) {
      throw JacksonModelMismatchException.of(parser, e, type);
    }
  }

  /** Reads a value without a type id, as they are written without one. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Boolean supportsUpdate(DeserializationConfig config) {
    return false;
  }
}
