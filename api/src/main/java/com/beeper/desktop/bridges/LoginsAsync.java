// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The logins on a bridge.
 *
 * <p>Reached with {@code client.async().bridges().logins()}. The methods of {@link Logins} as
 * futures: they do not block, check their arguments at once, and fail the future with the
 * exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginsAsync {

  /**
   * Lists logins of a bridge.
   *
   * <p>Operation {@code bridges.logins.list}: {@code GET /v1/bridges/{bridgeId}/logins}. Sending it
   * again does no harm.
   *
   * @param bridgeId bridge ID
   * @return logins, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<BridgeLoginList> list(String bridgeId);

  /**
   * Gets one bridge login.
   *
   * <p>Operation {@code bridges.logins.retrieve}: {@code GET
   * /v1/bridges/{bridgeId}/logins/{loginId}}. Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @param loginId bridge login ID
   * @return the login, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<BridgeLogin> retrieve(String bridgeId, String loginId);

  /**
   * Removes a bridge login here or everywhere.
   *
   * <p>Operation {@code bridges.logins.remove}: {@code POST
   * /v1/bridges/{bridgeId}/logins/{loginId}/remove}. It is not sent again once the server may have
   * received it.
   *
   * @param bridgeId bridge ID
   * @param loginId bridge login ID
   * @param params what else the operation takes
   * @return outcome, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<BridgeLoginRemoveResponse> remove(
      String bridgeId, String loginId, LoginRemoveParams params);

  /**
   * Removes a bridge login here or everywhere.
   *
   * <p>Operation {@code bridges.logins.remove}: {@code POST
   * /v1/bridges/{bridgeId}/logins/{loginId}/remove}. It is not sent again once the server may have
   * received it.
   *
   * @param bridgeId bridge ID
   * @param loginId bridge login ID
   * @param params sets what else the operation takes
   * @return outcome, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<BridgeLoginRemoveResponse> remove(
      String bridgeId, String loginId, Consumer<LoginRemoveParams.Builder> params) {
    LoginRemoveParams.Builder builder = LoginRemoveParams.builder();
    params.accept(builder);
    return remove(bridgeId, loginId, builder.build());
  }
}
