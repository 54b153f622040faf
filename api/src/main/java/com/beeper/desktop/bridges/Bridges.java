// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

/**
 * Bridges, the connectors to chat networks.
 *
 * <p>Reached with {@code client.bridges()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Bridges {

  /**
   * Returns the resource bridges.loginFlows: the ways to log in on a bridge.
   *
   * @return the resource
   */
  LoginFlows loginFlows();

  /**
   * Returns the resource bridges.logins: the logins on a bridge.
   *
   * @return the resource
   */
  Logins logins();

  /**
   * Returns the resource bridges.loginSessions: sessions that connect or reconnect an account, step
   * by step.
   *
   * @return the resource
   */
  LoginSessions loginSessions();

  /**
   * Lists bridges.
   *
   * <p>Operation {@code bridges.list}: {@code GET /v1/bridges}. Sending it again does no harm.
   *
   * @return bridges
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  BridgeList list();

  /**
   * Gets one bridge with its accounts.
   *
   * <p>Operation {@code bridges.retrieve}: {@code GET /v1/bridges/{bridgeId}}. Sending it again
   * does no harm.
   *
   * @param bridgeId bridge ID
   * @return the bridge
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Bridge retrieve(String bridgeId);

  /**
   * Gets look-up and group-creation capabilities of a bridge.
   *
   * <p>Operation {@code bridges.retrieveCapabilities}: {@code GET
   * /v1/bridges/{bridgeId}/capabilities}. Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @return capabilities
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ProvisioningCapabilities retrieveCapabilities(String bridgeId);
}
