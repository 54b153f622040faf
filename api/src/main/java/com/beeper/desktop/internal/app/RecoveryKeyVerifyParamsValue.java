// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyVerifyParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link RecoveryKeyVerifyParams}. */
public final class RecoveryKeyVerifyParamsValue extends ModelValue
    implements RecoveryKeyVerifyParams {

  /** The parameters in {@link RecoveryKeyVerifyParams}. */
  public static final Shape<RecoveryKeyVerifyParams> SHAPE = Shape.of(
          RecoveryKeyVerifyParams.class, new RecoveryKeyVerifyParamsValue(Content.NONE))
      .required("recoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyVerifyParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new RecoveryKeyVerifyParamsValue(content);
  }
}
