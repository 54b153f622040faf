package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.support.ModelBinding;
import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads models and enums of the SDK. */
final class Jackson3ModelDeserializer extends ValueDeserializer<Object> {

  private final Class<?> type;

  Jackson3ModelDeserializer(Class<?> type) {
    this.type = type;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    JsonReader reader =
        parser.hasToken(JsonToken.PROPERTY_NAME) || parser.hasToken(JsonToken.END_OBJECT)
            ? Jackson3Reader.inside(parser)
            : Jackson3Reader.at(parser);
    try {
      return ModelBinding.read(type, reader);
    } catch (DecodingException e) {
      throw Jackson3ModelMismatchException.of(parser, e, type);
    } catch (IOException e) {
      throw JacksonIOException.construct(e, parser);
    }
  }

  /** Reads a value without a type id, as they are written without one. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
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
