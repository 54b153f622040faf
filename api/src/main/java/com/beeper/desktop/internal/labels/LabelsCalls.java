// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.labels;

import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.labels.Label;
import java.util.List;

/** The operations of {@code labels}, and the calls of them. */
final class LabelsCalls {

  private static final Operation<List<Label>> LIST = Operation.of(
          "GET", "labels.list", "/v1/labels")
      .idempotent()
      .answers(Kind.list(Kind.model(LabelValue.SHAPE)));

  private LabelsCalls() {}

  static Call<List<Label>> list() {
    return Call.of(LIST);
  }
}
