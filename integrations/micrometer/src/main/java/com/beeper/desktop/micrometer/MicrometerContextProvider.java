package com.beeper.desktop.micrometer;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.context.ContextPropagation;
import com.beeper.desktop.context.ContextPropagationProvider;
import io.micrometer.context.ContextSnapshotFactory;

/**
 * Carries the thread locals of the caller that are registered with the global {@code ContextRegistry}
 * of Micrometer to its asynchronous calls and event streams. Found by the SDK; applications do not use
 * it.
 */
public final class MicrometerContextProvider implements ContextPropagationProvider {

  /** Creates a provider, for {@link java.util.ServiceLoader}. */
  public MicrometerContextProvider() {}

  /**
   * Returns the name.
   *
   * @return {@code micrometer}
   */
  @Override
  public String name() {
    return "micrometer";
  }

  /**
   * Creates the propagation.
   *
   * @return the propagation
   * @throws ConfigurationException if {@code io.micrometer:context-propagation} is missing
   */
  @Override
  public ContextPropagation create() {
    try {
      // Clears what the caller has not set: a thread of an application's executor may have values.
      ContextSnapshotFactory snapshots =
          ContextSnapshotFactory.builder().clearMissing(true).build();
      return () -> snapshots.captureAll()::wrap;
    } catch (NoClassDefFoundError e) {
      throw new ConfigurationException(
          "beeper-desktop-micrometer needs io.micrometer:context-propagation, which is missing. Add it,"
              + " or switch the context propagation off with the system property"
              + " beeper.desktop.contextPropagation=none.",
          e);
    }
  }
}
