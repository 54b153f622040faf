// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code app.setup.verifications.sas}, and the calls of them. */
final class SasVerificationsCalls {

  private static final Operation<VerificationResponse> START = Operation.of(
          "POST",
          "app.setup.verifications.sas.start",
          "/v1/app/setup/verifications/{verificationId}/sas/start")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private static final Operation<VerificationResponse> CONFIRM = Operation.of(
          "POST",
          "app.setup.verifications.sas.confirm",
          "/v1/app/setup/verifications/{verificationId}/sas/confirm")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private SasVerificationsCalls() {}

  static Call<VerificationResponse> start(String verificationId) {
    return Call.of(START, verificationId);
  }

  static Call<VerificationResponse> confirm(String verificationId) {
    return Call.of(CONFIRM, verificationId);
  }
}
