// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import java.util.function.Consumer;

/**
 * Answers to the steps of a login session.
 *
 * <p>Reached with {@code client.bridges().loginSessions().steps()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface LoginSteps {

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
   * @return the session after the step
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  LoginSession submit(
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
   * @return the session after the step
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default LoginSession submit(
      String bridgeId,
      String loginSessionId,
      String stepId,
      Consumer<LoginStepSubmitParams.Builder> params) {
    LoginStepSubmitParams.Builder builder = LoginStepSubmitParams.builder();
    params.accept(builder);
    return submit(bridgeId, loginSessionId, stepId, builder.build());
  }
}
