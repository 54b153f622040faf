// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SetupStateResponse}. */
public final class SetupStateResponseValue extends ModelValue implements SetupStateResponse {

  /** The members of a {@link SetupStateResponse}. */
  public static final Shape<SetupStateResponse> SHAPE = Shape.of(
          SetupStateResponse.class, SetupStateResponseValue::new)
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private SetupStateResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupStateResponse> shape() {
    return SHAPE;
  }

  @Override
  public AppStateSnapshot session() {
    return required(0);
  }
}
