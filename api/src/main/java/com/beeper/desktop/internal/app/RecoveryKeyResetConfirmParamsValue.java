// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetConfirmParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link RecoveryKeyResetConfirmParams}. */
public final class RecoveryKeyResetConfirmParamsValue extends ModelValue
    implements RecoveryKeyResetConfirmParams {

  /** The parameters in {@link RecoveryKeyResetConfirmParams}. */
  public static final Shape<RecoveryKeyResetConfirmParams> SHAPE = Shape.of(
          RecoveryKeyResetConfirmParams.class, new RecoveryKeyResetConfirmParamsValue(Content.NONE))
      .required("recoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyResetConfirmParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new RecoveryKeyResetConfirmParamsValue(content);
  }
}
