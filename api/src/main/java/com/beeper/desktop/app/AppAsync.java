// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

/**
 * The app itself.
 *
 * <p>Reached with {@code client.async().app()}. The methods of {@link App} as futures: they do not
 * block, check their arguments at once, and fail the future with the exceptions that those methods
 * throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface AppAsync {

  /**
   * Returns the resource app.setup: first-party sign-in, step by step.
   *
   * @return the resource
   */
  SetupAsync setup();
}
