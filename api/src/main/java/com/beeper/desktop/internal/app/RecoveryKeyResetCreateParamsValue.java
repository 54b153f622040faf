// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RecoveryKeyResetCreateParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link RecoveryKeyResetCreateParams}. */
public final class RecoveryKeyResetCreateParamsValue extends ModelValue
    implements RecoveryKeyResetCreateParams {

  /** The parameters in {@link RecoveryKeyResetCreateParams}. */
  public static final Shape<RecoveryKeyResetCreateParams> SHAPE = Shape.of(
          RecoveryKeyResetCreateParams.class, RecoveryKeyResetCreateParamsValue::new)
      .optional("existingRecoveryKey", Kind.STRING)
      .secret()
      .buildParams();

  private RecoveryKeyResetCreateParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<RecoveryKeyResetCreateParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String existingRecoveryKey() {
    return optional(0);
  }
}
