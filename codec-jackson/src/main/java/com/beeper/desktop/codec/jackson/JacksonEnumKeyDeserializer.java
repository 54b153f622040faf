package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;

/** Reads enums of the SDK that are keys of a map. */
final class JacksonEnumKeyDeserializer extends KeyDeserializer {

  private final Class<?> type;

  JacksonEnumKeyDeserializer(Class<?> type) {
    this.type = type;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    return ModelBinding.readKey(type, key);
  }
}
