package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges.loginSessions}, and the calls of them. */
final class LoginSessionsCalls {

  private static final Operation<LoginSession> RETRIEVE = Operation.of(
          "GET",
          "bridges.loginSessions.retrieve",
          "/v1/bridges/{bridgeId}/login-sessions/{loginSessionId}")
      .idempotent()
      .answers(Kind.model(LoginSessionValue.SHAPE));

  private LoginSessionsCalls() {}

  static Call<LoginSession> retrieve(String bridgeId, String loginSessionId) {
    return Call.of(RETRIEVE, bridgeId, loginSessionId);
  }
}
