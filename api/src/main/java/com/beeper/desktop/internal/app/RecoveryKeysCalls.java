// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyVerifyParams;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code app.setup.recoveryKey}, and the calls of them. */
final class RecoveryKeysCalls {

  private static final Operation<SetupStateResponse> VERIFY = Operation.of(
          "POST", "app.setup.recoveryKey.verify", "/v1/app/setup/verification/recovery-key")
      .answers(Kind.model(SetupStateResponseValue.SHAPE));

  private RecoveryKeysCalls() {}

  static Call<SetupStateResponse> verify(RecoveryKeyVerifyParams params) {
    return Call.builder(VERIFY)
        .paramsWithBody((RecoveryKeyVerifyParamsValue) params)
        .build();
  }
}
