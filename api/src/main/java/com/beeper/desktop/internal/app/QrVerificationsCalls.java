// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationQrScanParams;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code app.setup.verifications.qr}, and the calls of them. */
final class QrVerificationsCalls {

  private static final Operation<VerificationResponse> SCAN = Operation.of(
          "POST", "app.setup.verifications.qr.scan", "/v1/app/setup/verifications/qr/scan")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private static final Operation<VerificationResponse> CONFIRM_SCANNED = Operation.of(
          "POST",
          "app.setup.verifications.qr.confirmScanned",
          "/v1/app/setup/verifications/{verificationId}/qr/confirm-scanned")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private QrVerificationsCalls() {}

  static Call<VerificationResponse> scan(VerificationQrScanParams params) {
    return Call.builder(SCAN)
        .paramsWithBody((VerificationQrScanParamsValue) params)
        .build();
  }

  static Call<VerificationResponse> confirmScanned(String verificationId) {
    return Call.of(CONFIRM_SCANNED, verificationId);
  }
}
