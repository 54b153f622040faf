// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges.loginSessions}, and the calls of them. */
final class LoginSessionsCalls {

  private static final Operation<LoginSession> CREATE = Operation.of(
          "POST", "bridges.loginSessions.create", "/v1/bridges/{bridgeId}/login-sessions")
      .answers(Kind.model(LoginSessionValue.SHAPE));

  private static final Operation<LoginSession> RETRIEVE = Operation.of(
          "GET",
          "bridges.loginSessions.retrieve",
          "/v1/bridges/{bridgeId}/login-sessions/{loginSessionId}")
      .idempotent()
      .answers(Kind.model(LoginSessionValue.SHAPE));

  private static final Operation<LoginSessionCancelResponse> CANCEL = Operation.of(
          "DELETE",
          "bridges.loginSessions.cancel",
          "/v1/bridges/{bridgeId}/login-sessions/{loginSessionId}")
      .idempotent()
      .answers(Kind.model(LoginSessionCancelResponseValue.SHAPE));

  private LoginSessionsCalls() {}

  static Call<LoginSession> create(String bridgeId, LoginSessionCreateParams params) {
    return Call.builder(CREATE, bridgeId)
        .paramsWithOptionalBody((LoginSessionCreateParamsValue) params)
        .build();
  }

  static Call<LoginSession> retrieve(String bridgeId, String loginSessionId) {
    return Call.of(RETRIEVE, bridgeId, loginSessionId);
  }

  static Call<LoginSessionCancelResponse> cancel(String bridgeId, String loginSessionId) {
    return Call.builder(CANCEL, bridgeId, loginSessionId)
        .whenGone(() -> LoginSessionCancelResponse.builder()
            .bridgeId(bridgeId)
            .loginSessionId(loginSessionId)
            .build())
        .build();
  }
}
