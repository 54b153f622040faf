// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

/**
 * The ways to log in on a bridge.
 *
 * <p>Reached with {@code client.bridges().loginFlows()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginFlows {

  /**
   * Lists the ways to connect or reconnect on a bridge.
   *
   * <p>Operation {@code bridges.loginFlows.list}: {@code GET /v1/bridges/{bridgeId}/login-flows}.
   * Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @return flows
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  LoginFlowList list(String bridgeId);
}
