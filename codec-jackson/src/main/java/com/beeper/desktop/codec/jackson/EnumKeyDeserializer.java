package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.JsonEnum;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads enums of the SDK as keys of a map. */
final class EnumKeyDeserializer extends KeyDeserializer {

  private final Object[] constants;

  EnumKeyDeserializer(Class<?> type) {
    constants = type.getEnumConstants();
  }

  @Override
  public @Nullable Object deserializeKey(String key, DeserializationContext context) {
    Object unrecognized = null;
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals("UNRECOGNIZED")) {
        unrecognized = constant;
      } else if (((JsonEnum) constant).wireValue().toString().equals(key)) {
        return constant;
      }
    }
    return unrecognized;
  }
}
