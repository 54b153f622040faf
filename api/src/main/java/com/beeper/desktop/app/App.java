// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

/**
 * The app itself.
 *
 * <p>Reached with {@code client.app()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface App {

  /**
   * Returns the resource app.setup: first-party sign-in, step by step.
   *
   * @return the resource
   */
  Setup setup();
}
