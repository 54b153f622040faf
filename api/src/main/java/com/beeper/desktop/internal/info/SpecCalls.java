// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of {@code spec}, and the calls of them. */
final class SpecCalls {

  private static final Operation<Map<String, @Nullable Object>> RETRIEVE = Operation.of(
          "GET", "spec.retrieve", "/v1/spec")
      .idempotent()
      .withoutToken()
      .answers(Kind.OBJECT);

  private SpecCalls() {}

  static Call<Map<String, @Nullable Object>> retrieve() {
    return Call.of(RETRIEVE);
  }
}
