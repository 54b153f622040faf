package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.support.ModelBinding;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads enums of the SDK that are keys of a map. */
final class Jackson3EnumKeyDeserializer extends KeyDeserializer {

  private final Class<?> type;

  Jackson3EnumKeyDeserializer(Class<?> type) {
    this.type = type;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    return ModelBinding.readKey(type, key);
  }
}
