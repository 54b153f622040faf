// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationCancelParams;
import com.beeper.desktop.app.VerificationCreateParams;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code app.setup.verifications}, and the calls of them. */
final class VerificationsCalls {

  private static final Operation<VerificationList> LIST = Operation.of(
          "GET", "app.setup.verifications.list", "/v1/app/setup/verifications")
      .idempotent()
      .answers(Kind.model(VerificationListValue.SHAPE));

  private static final Operation<VerificationResponse> CREATE = Operation.of(
          "POST", "app.setup.verifications.create", "/v1/app/setup/verifications")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private static final Operation<VerificationResponse> RETRIEVE = Operation.of(
          "GET", "app.setup.verifications.retrieve", "/v1/app/setup/verifications/{verificationId}")
      .idempotent()
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private static final Operation<VerificationResponse> ACCEPT = Operation.of(
          "POST",
          "app.setup.verifications.accept",
          "/v1/app/setup/verifications/{verificationId}/accept")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private static final Operation<VerificationResponse> CANCEL = Operation.of(
          "POST",
          "app.setup.verifications.cancel",
          "/v1/app/setup/verifications/{verificationId}/cancel")
      .answers(Kind.model(VerificationResponseValue.SHAPE));

  private VerificationsCalls() {}

  static Call<VerificationList> list() {
    return Call.of(LIST);
  }

  static Call<VerificationResponse> create(VerificationCreateParams params) {
    return Call.builder(CREATE)
        .paramsWithOptionalBody((VerificationCreateParamsValue) params)
        .build();
  }

  static Call<VerificationResponse> retrieve(String verificationId) {
    return Call.of(RETRIEVE, verificationId);
  }

  static Call<VerificationResponse> accept(String verificationId) {
    return Call.of(ACCEPT, verificationId);
  }

  static Call<VerificationResponse> cancel(String verificationId, VerificationCancelParams params) {
    return Call.builder(CANCEL, verificationId)
        .paramsWithOptionalBody((VerificationCancelParamsValue) params)
        .build();
  }
}
