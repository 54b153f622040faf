package com.beeper.desktop.context;

/**
 * Supplies a context propagation to every client whose class path or module path has it: a service of
 * {@link java.util.ServiceLoader}, for integrations with a library that has a context. All providers
 * that are found apply, together with those given to {@link
 * com.beeper.desktop.BeeperDesktop.Builder#contextPropagation}.
 *
 * <p>The system property {@code beeper.desktop.contextPropagation}, else the environment variable
 * {@code BEEPER_DESKTOP_CONTEXT_PROPAGATION}, limits the providers to the one that it names; {@code
 * none} disables all of them.
 */
public interface ContextPropagationProvider {

  /**
   * Returns the name.
   *
   * @return a short, unique name, for example {@code opentelemetry}
   */
  String name();

  /**
   * Creates the propagation of a client.
   *
   * @return the propagation
   * @throws com.beeper.desktop.ConfigurationException if the library is missing or its version is not
   *     supported; no client is built then
   */
  ContextPropagation create();
}
