// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.LoginRemoveParams;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code bridges.logins}, and the calls of them. */
final class LoginsCalls {

  private static final Operation<BridgeLoginList> LIST = Operation.of(
          "GET", "bridges.logins.list", "/v1/bridges/{bridgeId}/logins")
      .idempotent()
      .answers(Kind.model(BridgeLoginListValue.SHAPE));

  private static final Operation<BridgeLogin> RETRIEVE = Operation.of(
          "GET", "bridges.logins.retrieve", "/v1/bridges/{bridgeId}/logins/{loginId}")
      .idempotent()
      .answers(Kind.model(BridgeLoginValue.SHAPE));

  private static final Operation<BridgeLoginRemoveResponse> REMOVE = Operation.of(
          "POST", "bridges.logins.remove", "/v1/bridges/{bridgeId}/logins/{loginId}/remove")
      .answers(Kind.model(BridgeLoginRemoveResponseValue.SHAPE));

  private LoginsCalls() {}

  static Call<BridgeLoginList> list(String bridgeId) {
    return Call.of(LIST, bridgeId);
  }

  static Call<BridgeLogin> retrieve(String bridgeId, String loginId) {
    return Call.of(RETRIEVE, bridgeId, loginId);
  }

  static Call<BridgeLoginRemoveResponse> remove(
      String bridgeId, String loginId, LoginRemoveParams params) {
    return Call.builder(REMOVE, bridgeId, loginId)
        .paramsWithBody((LoginRemoveParamsValue) params)
        .build();
  }
}
