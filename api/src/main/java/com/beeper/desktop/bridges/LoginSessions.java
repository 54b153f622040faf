package com.beeper.desktop.bridges;

/**
 * Login sessions: each takes one account of a chat network through its sign-in on a bridge, step by
 * step.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginSessions {

  /**
   * Gets the state of a login session ({@code bridges.loginSessions.retrieve}).
   *
   * @param bridgeId the bridge, as {@code local-whatsapp}
   * @param loginSessionId the login session
   * @return the session
   * @throws IllegalArgumentException if a parameter is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.NotFoundException if there is no such session
   * @throws com.beeper.desktop.BeeperException if the call fails in another way
   */
  LoginSession retrieve(String bridgeId, String loginSessionId);
}
