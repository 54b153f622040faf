package com.beeper.desktop.internal.json;

import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import java.io.IOException;

/** Placeholder of the binder. */
public final class Binder {
  private Binder() {}

  public static boolean isBound(Class<?> type) {
    throw new AssertionError(type);
  }

  public static <T> T read(Class<T> type, JsonReader reader) throws IOException {
    throw new AssertionError(type);
  }

  public static void write(Object value, JsonWriter writer) throws IOException {
    throw new AssertionError(value);
  }
}
