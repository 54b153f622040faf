// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationCancelParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link VerificationCancelParams}. */
public final class VerificationCancelParamsValue extends ModelValue
    implements VerificationCancelParams {

  /** The parameters in {@link VerificationCancelParams}. */
  public static final Shape<VerificationCancelParams> SHAPE = Shape.of(
          VerificationCancelParams.class, VerificationCancelParamsValue::new)
      .optional("code", Kind.STRING)
      .optional("reason", Kind.STRING)
      .buildParams();

  private VerificationCancelParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationCancelParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String code() {
    return optional(0);
  }

  @Override
  public @Nullable String reason() {
    return optional(1);
  }
}
