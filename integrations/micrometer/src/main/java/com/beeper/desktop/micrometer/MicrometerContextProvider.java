package com.beeper.desktop.micrometer;

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

  @Override
  public ContextPropagation create() {
    // Clears what the caller has not set: a thread of an application's executor may have values.
    ContextSnapshotFactory snapshots =
        ContextSnapshotFactory.builder().clearMissing(true).build();
    return () -> snapshots.captureAll()::wrap;
  }
}
