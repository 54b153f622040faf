package com.beeper.desktop.bridges;

/**
 * The twin of {@link Bridges} whose methods return at once.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface BridgesAsync {

  /**
   * Returns the calls on login sessions.
   *
   * @return the resource {@code bridges.loginSessions}
   */
  LoginSessionsAsync loginSessions();
}
