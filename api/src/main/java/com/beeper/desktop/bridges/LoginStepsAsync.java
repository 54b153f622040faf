// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Answers to the steps of a login session.
 *
 * <p>Reached with {@code client.async().bridges().loginSessions().steps()}. The methods of
 * {@link LoginSteps} as futures: they do not block, check their arguments at once, and fail the
 * future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginStepsAsync {

  /**
   * Answers the current step of a login session.
   *
   * <p>Operation {@code bridges.loginSessions.steps.submit}: {@code POST
   * /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}/steps/{stepId}}. It is not sent again
   * once the server may have received it.
   *
   * @param bridgeId bridge ID
   * @param loginSessionId login session ID
   * @param stepId ID of the step being answered
   * @param params what else the operation takes
   * @return the session after the step, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<LoginSession> submit(
      String bridgeId, String loginSessionId, String stepId, LoginStepSubmitParams params);

  /**
   * Answers the current step of a login session.
   *
   * <p>Operation {@code bridges.loginSessions.steps.submit}: {@code POST
   * /v1/bridges/{bridgeId}/login-sessions/{loginSessionId}/steps/{stepId}}. It is not sent again
   * once the server may have received it.
   *
   * @param bridgeId bridge ID
   * @param loginSessionId login session ID
   * @param stepId ID of the step being answered
   * @param params sets what else the operation takes
   * @return the session after the step, to come
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<LoginSession> submit(
      String bridgeId,
      String loginSessionId,
      String stepId,
      Consumer<LoginStepSubmitParams.Builder> params) {
    LoginStepSubmitParams.Builder builder = LoginStepSubmitParams.builder();
    params.accept(builder);
    return submit(bridgeId, loginSessionId, stepId, builder.build());
  }
}
