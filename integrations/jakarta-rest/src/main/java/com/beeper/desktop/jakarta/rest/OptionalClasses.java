package com.beeper.desktop.jakarta.rest;

import org.jspecify.annotations.Nullable;

/** Finds out which of the optional libraries are present. */
final class OptionalClasses {

  private OptionalClasses() {}

  static boolean hasJsonb() {
    return has("com.beeper.desktop.codec.jsonb.BeeperJsonb") && has("jakarta.json.bind.Jsonb");
  }

  static boolean hasJackson() {
    return has("com.beeper.desktop.codec.jackson.BeeperModule")
        && has("com.fasterxml.jackson.databind.ObjectMapper");
  }

  private static boolean has(String className) {
    return find(className) != null;
  }

  /** Returns a class, or null if it is not present. */
  static @Nullable Class<?> find(String className) {
    return find(className, OptionalClasses.class.getClassLoader());
  }

  /** Returns the class that a loader finds, or null if it finds none. */
  static @Nullable Class<?> find(String className, @Nullable ClassLoader loader) {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
