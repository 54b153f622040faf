package com.beeper.desktop.opentelemetry;

import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.context.ContextPropagationProvider;
import io.opentelemetry.context.Context;

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

  @Override
  public ContextPropagation create() {
    return () -> Context.current()::wrap;
  }
}
