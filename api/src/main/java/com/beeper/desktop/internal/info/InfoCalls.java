// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code info}, and the calls of them. */
final class InfoCalls {

  private static final Operation<InfoResponse> RETRIEVE = Operation.of(
          "GET", "info.retrieve", "/v1/info")
      .idempotent()
      .withoutToken()
      .answers(Kind.model(InfoResponseValue.SHAPE));

  private InfoCalls() {}

  static Call<InfoResponse> retrieve() {
    return Call.of(RETRIEVE);
  }
}
