// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges.loginSessions.steps}, and the calls of them. */
final class LoginStepsCalls {

  private static final Operation<LoginSession> SUBMIT = Operation.of(
          "POST",
          "bridges.loginSessions.steps.submit",
          "/v1/bridges/{bridgeId}/login-sessions/{loginSessionId}/steps/{stepId}")
      .answers(Kind.model(LoginSessionValue.SHAPE));

  private LoginStepsCalls() {}

  static Call<LoginSession> submit(
      String bridgeId, String loginSessionId, String stepId, LoginStepSubmitParams params) {
    return Call.builder(SUBMIT, bridgeId, loginSessionId, stepId)
        .paramsWithBody((LoginStepSubmitParamsValue) params)
        .build();
  }
}
