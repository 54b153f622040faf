package com.beeper.desktop.opentelemetry;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.context.ContextPropagationProvider;
import io.opentelemetry.context.Context;
import java.util.Objects;

/**
 * Carries the current OpenTelemetry context of the caller to its asynchronous calls and event streams.
 * Found by the SDK; applications do not use it.
 */
public final class OpenTelemetryContextProvider implements ContextPropagationProvider {

  /** Creates a provider, for {@link java.util.ServiceLoader}. */
  public OpenTelemetryContextProvider() {}

  /**
   * Returns the name.
   *
   * @return {@code opentelemetry}
   */
  @Override
  public String name() {
    return "opentelemetry";
  }

  /**
   * Creates the propagation.
   *
   * @return the propagation
   * @throws ConfigurationException if {@code io.opentelemetry:opentelemetry-context} is missing
   */
  @Override
  public ContextPropagation create() {
    requireLibrary();
    return () -> Context.current()::wrap;
  }

  /** Otherwise the first asynchronous call would fail. A class literal does not initialize the library. */
  private static void requireLibrary() {
    try {
      Objects.requireNonNull(Context.class);
    } catch (NoClassDefFoundError e) {
      throw new ConfigurationException(
          "beeper-desktop-opentelemetry needs io.opentelemetry:opentelemetry-context, which is missing."
              + " Add it, or switch the context propagation off with the system property"
              + " beeper.desktop.contextPropagation=none.",
          e);
    }
  }
}
