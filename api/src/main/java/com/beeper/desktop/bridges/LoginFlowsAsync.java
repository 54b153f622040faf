// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;

/**
 * The ways to log in on a bridge.
 *
 * <p>Reached with {@code client.async().bridges().loginFlows()}. The methods of {@link LoginFlows}
 * as futures: they do not block, check their arguments at once, and fail the future with the
 * exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginFlowsAsync {

  /**
   * Lists the ways to connect or reconnect on a bridge.
   *
   * <p>Operation {@code bridges.loginFlows.list}: {@code GET /v1/bridges/{bridgeId}/login-flows}.
   * Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @return flows, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginFlowList> list(String bridgeId);
}
