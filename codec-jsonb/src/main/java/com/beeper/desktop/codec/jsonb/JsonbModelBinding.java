package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.support.ModelBinding;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads and writes models and enums of the SDK with the parser and generator of a Jsonb. */
final class JsonbModelBinding {

  private JsonbModelBinding() {}

  static @Nullable Object read(JsonParser parser, Type type) {
    long offset = offset(parser);
    try {
      JsonbValueReader reader = JsonbValueReader.at(parser);
      if (reader.isNull()) {
        return null;
      }
      Class<?> raw = rawType(type);
      if (reader.isString() && JsonEnum.class.isAssignableFrom(raw)) {
        // The value may be the key of a map, which Yasson does not indicate. The key of an enum of
        // integers is a string as well.
        return ModelBinding.readKey(raw, reader.text());
      }
      Object value = ModelBinding.read(raw, reader);
      if (reader.isInArray()) {
        throw new DecodingException("expected an object, found an array", "$");
      }
      return value;
    } catch (DecodingException e) {
      throw new JsonbModelMismatchException(e, offset);
    } catch (IOException e) {
      throw new JsonbException("cannot read a " + type.getTypeName(), e);
    }
  }

  static void write(Object value, JsonGenerator generator) {
    try {
      ModelBinding.write(value, JsonpWriter.at(generator));
    } catch (IOException e) {
      throw new JsonbException("cannot write a " + value.getClass().getName(), e);
    }
  }

  /** Returns the offset of the parser; -1 if it has none, like a parser over values. */
  private static long offset(JsonParser parser) {
    try {
      JsonLocation location = parser.getLocation();
      return location == null ? -1 : location.getStreamOffset();
    } catch (UnsupportedOperationException e) {
      return -1;
    }
  }

  private static Class<?> rawType(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    } else if (type instanceof WildcardType wildcard) {
      return rawType(wildcard.getUpperBounds()[0]);
    }
    throw new JsonbException(type.getTypeName() + " is not a model of the SDK");
  }
}
