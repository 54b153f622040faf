// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;

/**
 * Bridges, the connectors to chat networks.
 *
 * <p>Reached with {@code client.async().bridges()}. The methods of {@link Bridges} as futures: they
 * do not block, check their arguments at once, and fail the future with the exceptions that those
 * methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface BridgesAsync {

  /**
   * Returns the resource bridges.loginFlows: the ways to log in on a bridge.
   *
   * @return the resource
   */
  LoginFlowsAsync loginFlows();

  /**
   * Returns the resource bridges.logins: the logins on a bridge.
   *
   * @return the resource
   */
  LoginsAsync logins();

  /**
   * Returns the resource bridges.loginSessions: sessions that connect or reconnect an account, step
   * by step.
   *
   * @return the resource
   */
  LoginSessionsAsync loginSessions();

  /**
   * Lists bridges.
   *
   * <p>Operation {@code bridges.list}: {@code GET /v1/bridges}. Sending it again does no harm.
   *
   * @return bridges, to come
   */
  CompletableFuture<BridgeList> list();

  /**
   * Gets one bridge with its accounts.
   *
   * <p>Operation {@code bridges.retrieve}: {@code GET /v1/bridges/{bridgeId}}. Sending it again
   * does no harm.
   *
   * @param bridgeId bridge ID
   * @return the bridge, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Bridge> retrieve(String bridgeId);

  /**
   * Gets look-up and group-creation capabilities of a bridge.
   *
   * <p>Operation {@code bridges.retrieveCapabilities}: {@code GET
   * /v1/bridges/{bridgeId}/capabilities}. Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @return capabilities, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<ProvisioningCapabilities> retrieveCapabilities(String bridgeId);
}
