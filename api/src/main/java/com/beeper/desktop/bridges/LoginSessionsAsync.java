package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link LoginSessions} whose methods return at once.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginSessionsAsync {

  /**
   * Gets the state of a login session ({@code bridges.loginSessions.retrieve}).
   *
   * @param bridgeId the bridge, as {@code local-whatsapp}
   * @param loginSessionId the login session
   * @return the session to come; it fails with {@link com.beeper.desktop.BeeperException}
   * @throws IllegalArgumentException if a parameter is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginSession> retrieve(String bridgeId, String loginSessionId);
}
