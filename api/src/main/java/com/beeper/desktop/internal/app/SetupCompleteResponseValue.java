// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SetupCompleteResponse}. */
public final class SetupCompleteResponseValue extends ModelValue implements SetupCompleteResponse {

  /** The members of a {@link SetupCompleteResponse}. */
  public static final Shape<SetupCompleteResponse> SHAPE = Shape.of(
          SetupCompleteResponse.class, SetupCompleteResponseValue::new)
      .required("matrix", Kind.model(MatrixCredentialsValue.SHAPE))
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private SetupCompleteResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SetupCompleteResponse> shape() {
    return SHAPE;
  }

  @Override
  public MatrixCredentials matrix() {
    return required(0);
  }

  @Override
  public AppStateSnapshot session() {
    return required(1);
  }
}
