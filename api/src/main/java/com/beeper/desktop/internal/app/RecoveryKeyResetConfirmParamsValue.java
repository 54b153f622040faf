// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetConfirmParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link RecoveryKeyResetConfirmParams}. */
public final class RecoveryKeyResetConfirmParamsValue extends ModelValue
    implements RecoveryKeyResetConfirmParams {

  /** The parameters in {@link RecoveryKeyResetConfirmParams}. */
  public static final Shape<RecoveryKeyResetConfirmParams> SHAPE = Shape.of(
          RecoveryKeyResetConfirmParams.class, RecoveryKeyResetConfirmParamsValue::new)
      .required("recoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyResetConfirmParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<RecoveryKeyResetConfirmParams> shape() {
    return SHAPE;
  }

  @Override
  public String recoveryKey() {
    return required(0);
  }
}
