// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges.loginFlows}, and the calls of them. */
final class LoginFlowsCalls {

  private static final Operation<LoginFlowList> LIST = Operation.of(
          "GET", "bridges.loginFlows.list", "/v1/bridges/{bridgeId}/login-flows")
      .idempotent()
      .answers(Kind.model(LoginFlowListValue.SHAPE));

  private LoginFlowsCalls() {}

  static Call<LoginFlowList> list(String bridgeId) {
    return Call.of(LIST, bridgeId);
  }
}
