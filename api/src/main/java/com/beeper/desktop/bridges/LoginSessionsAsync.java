// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Sessions that connect or reconnect an account, step by step.
 *
 * <p>Reached with {@code client.async().bridges().loginSessions()}. The methods of
 * {@link LoginSessions} as futures: they do not block, check their arguments at once, and fail the
 * future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginSessionsAsync {

  /**
   * Returns the resource bridges.loginSessions.steps: answers to the steps of a login session.
   *
   * @return the resource
   */
  LoginStepsAsync steps();

  /**
   * Starts connecting or reconnecting an account.
   *
   * <p>Operation {@code bridges.loginSessions.create}: {@code POST
   * /v1/bridges/{bridgeId}/login-sessions}. It is not sent again once the server may have received
   * it.
   *
   * @param bridgeId bridge ID
   * @param params what else the operation takes
   * @return the new session, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginSession> create(String bridgeId, LoginSessionCreateParams params);

  /**
   * Starts connecting or reconnecting an account.
   *
   * <p>Operation {@code bridges.loginSessions.create}: {@code POST
   * /v1/bridges/{bridgeId}/login-sessions}. It is not sent again once the server may have received
   * it.
   *
   * @param bridgeId bridge ID
   * @param params sets what else the operation takes
   * @return the new session, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<LoginSession> create(
      String bridgeId, Consumer<LoginSessionCreateParams.Builder> params) {
    LoginSessionCreateParams.Builder builder = LoginSessionCreateParams.builder();
    params.accept(builder);
    return create(bridgeId, builder.build());
  }

  /**
   * Starts connecting or reconnecting an account.
   *
   * <p>Operation {@code bridges.loginSessions.create}: {@code POST
   * /v1/bridges/{bridgeId}/login-sessions}. It is not sent again once the server may have received
   * it.
   *
   * @param bridgeId bridge ID
   * @return the new session, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<LoginSession> create(String bridgeId) {
    return create(bridgeId, LoginSessionCreateParams.builder().build());
  }

  /**
   * Gets the state of a login session.
   *
   * <p>Operation {@code bridges.loginSessions.retrieve}: {@code GET
   * /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}}. Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @param loginSessionId login session ID
   * @return the session, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginSession> retrieve(String bridgeId, String loginSessionId);

  /**
   * Cancels a login session.
   *
   * <p>Operation {@code bridges.loginSessions.cancel}: {@code DELETE
   * /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}}. Sending it again does no harm.
   *
   * @param bridgeId bridge ID
   * @param loginSessionId login session ID
   * @return outcome, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginSessionCancelResponse> cancel(String bridgeId, String loginSessionId);
}
