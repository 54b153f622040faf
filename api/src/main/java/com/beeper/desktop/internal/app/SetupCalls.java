// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupEmailParams;
import com.beeper.desktop.app.SetupRegisterParams;
import com.beeper.desktop.app.SetupResponseOutput;
import com.beeper.desktop.app.SetupResponseParams;
import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import org.jspecify.annotations.Nullable;

/** The operations of {@code app.setup}, and the calls of them. */
final class SetupCalls {

  private static final Operation<AppStateSnapshot> RETRIEVE = Operation.of(
          "GET", "app.setup.retrieve", "/v1/app/setup")
      .idempotent()
      .tokenOptional()
      .answers(Kind.model(AppStateSnapshotValue.SHAPE));

  private static final Operation<SetupStartResponse> START = Operation.of(
          "POST", "app.setup.start", "/v1/app/setup/start")
      .withoutToken()
      .answers(Kind.model(SetupStartResponseValue.SHAPE));

  private static final Operation<@Nullable Void> EMAIL = Operation.of(
          "POST", "app.setup.email", "/v1/app/setup/email")
      .withoutToken()
      .answersNothing();

  private static final Operation<SetupResponseOutput> RESPONSE = Operation.of(
          "POST", "app.setup.response", "/v1/app/setup/response")
      .withoutToken()
      .answers(SetupResponseOutputKind.KIND);

  private static final Operation<SetupCompleteResponse> REGISTER = Operation.of(
          "POST", "app.setup.register", "/v1/app/setup/register")
      .withoutToken()
      .answers(Kind.model(SetupCompleteResponseValue.SHAPE));

  private SetupCalls() {}

  static Call<AppStateSnapshot> retrieve() {
    return Call.of(RETRIEVE);
  }

  static Call<SetupStartResponse> start() {
    return Call.of(START);
  }

  static Call<@Nullable Void> email(SetupEmailParams params) {
    return Call.builder(EMAIL).paramsWithBody((SetupEmailParamsValue) params).build();
  }

  static Call<SetupResponseOutput> response(SetupResponseParams params) {
    return Call.builder(RESPONSE)
        .paramsWithBody((SetupResponseParamsValue) params)
        .build();
  }

  static Call<SetupCompleteResponse> register(SetupRegisterParams params) {
    return Call.builder(REGISTER)
        .paramsWithBody((SetupRegisterParamsValue) params)
        .build();
  }
}
