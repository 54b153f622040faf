// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyVerifyParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link RecoveryKeyVerifyParams}. */
public final class RecoveryKeyVerifyParamsValue extends ModelValue
    implements RecoveryKeyVerifyParams {

  /** The parameters in {@link RecoveryKeyVerifyParams}. */
  public static final Shape<RecoveryKeyVerifyParams> SHAPE = Shape.of(
          RecoveryKeyVerifyParams.class, RecoveryKeyVerifyParamsValue::new)
      .required("recoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyVerifyParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<RecoveryKeyVerifyParams> shape() {
    return SHAPE;
  }

  @Override
  public String recoveryKey() {
    return required(0);
  }
}
