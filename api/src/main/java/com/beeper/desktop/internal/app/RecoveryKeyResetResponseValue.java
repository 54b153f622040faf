// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link RecoveryKeyResetResponse}. */
public final class RecoveryKeyResetResponseValue extends ModelValue
    implements RecoveryKeyResetResponse {

  /** The members of a {@link RecoveryKeyResetResponse}. */
  public static final Shape<RecoveryKeyResetResponse> SHAPE = Shape.of(
          RecoveryKeyResetResponse.class, RecoveryKeyResetResponseValue::new)
      .required("recoveryKey", Kind.STRING)
      .secret()
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .build();

  private RecoveryKeyResetResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<RecoveryKeyResetResponse> shape() {
    return SHAPE;
  }

  @Override
  public String recoveryKey() {
    return required(0);
  }

  @Override
  public AppStateSnapshot session() {
    return required(1);
  }
}
