package com.beeper.desktop.bridges;

/**
 * Bridges, which connect Beeper to other chat networks, and the accounts that are signed in on
 * them.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Bridges {

  /**
   * Returns the calls on login sessions.
   *
   * @return the resource {@code bridges.loginSessions}
   */
  LoginSessions loginSessions();
}
