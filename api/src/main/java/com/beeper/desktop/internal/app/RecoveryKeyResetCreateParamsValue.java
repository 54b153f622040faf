// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetCreateParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link RecoveryKeyResetCreateParams}. */
public final class RecoveryKeyResetCreateParamsValue extends ModelValue
    implements RecoveryKeyResetCreateParams {

  /** The parameters in {@link RecoveryKeyResetCreateParams}. */
  public static final Shape<RecoveryKeyResetCreateParams> SHAPE = Shape.of(
          RecoveryKeyResetCreateParams.class, new RecoveryKeyResetCreateParamsValue(Content.NONE))
      .optional("existingRecoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyResetCreateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new RecoveryKeyResetCreateParamsValue(content);
  }
}
