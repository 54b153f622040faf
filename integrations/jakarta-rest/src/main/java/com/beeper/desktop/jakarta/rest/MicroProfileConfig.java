package com.beeper.desktop.jakarta.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the application by MicroProfile Config. It is called by reflection: the API is
 * optional, and its jar has no module name that a published module could require.
 */
final class MicroProfileConfig {

  private final Object config;
  private final Method getOptionalValue;

  private MicroProfileConfig(Object config, Method getOptionalValue) {
    this.config = config;
    this.getOptionalValue = getOptionalValue;
  }

  /** Returns the configuration, or null if MicroProfile Config is not present. */
  static @Nullable MicroProfileConfig find() {
    Class<?> provider = OptionalClasses.find("org.eclipse.microprofile.config.ConfigProvider");
    Class<?> type = OptionalClasses.find("org.eclipse.microprofile.config.Config");
    if (provider == null || type == null) {
      return null;
    }
    try {
      return new MicroProfileConfig(
          provider.getMethod("getConfig").invoke(null),
          type.getMethod("getOptionalValue", String.class, Class.class));
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  @Nullable
  String value(String key) {
    try {
      return (String)
          ((Optional<?>) getOptionalValue.invoke(config, key, String.class)).orElse(null);
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(ReflectiveOperationException e) {
    return e instanceof InvocationTargetException wrapper
            && wrapper.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("MicroProfile Config cannot be read", e);
  }
}
