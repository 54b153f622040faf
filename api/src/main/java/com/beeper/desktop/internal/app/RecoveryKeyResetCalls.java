// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetConfirmParams;
import com.beeper.desktop.app.RecoveryKeyResetCreateParams;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code app.setup.recoveryKey.reset}, and the calls of them. */
final class RecoveryKeyResetCalls {

  private static final Operation<RecoveryKeyResetResponse> CREATE = Operation.of(
          "POST",
          "app.setup.recoveryKey.reset.create",
          "/v1/app/setup/verification/recovery-key/reset")
      .answers(Kind.model(RecoveryKeyResetResponseValue.SHAPE));

  private static final Operation<SetupStateResponse> CONFIRM = Operation.of(
          "POST",
          "app.setup.recoveryKey.reset.confirm",
          "/v1/app/setup/verification/recovery-key/reset/confirm")
      .answers(Kind.model(SetupStateResponseValue.SHAPE));

  private RecoveryKeyResetCalls() {}

  static Call<RecoveryKeyResetResponse> create(RecoveryKeyResetCreateParams params) {
    return Call.builder(CREATE)
        .paramsWithOptionalBody((RecoveryKeyResetCreateParamsValue) params)
        .build();
  }

  static Call<SetupStateResponse> confirm(RecoveryKeyResetConfirmParams params) {
    return Call.builder(CONFIRM)
        .paramsWithBody((RecoveryKeyResetConfirmParamsValue) params)
        .build();
  }
}
