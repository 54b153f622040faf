// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationCreateParams;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link VerificationCreateParams}. */
public final class VerificationCreateParamsValue extends ModelValue
    implements VerificationCreateParams {

  /** The parameters in {@link VerificationCreateParams}. */
  public static final Shape<VerificationCreateParams> SHAPE = Shape.of(
          VerificationCreateParams.class, VerificationCreateParamsValue::new)
      .optional("purpose", Kind.enumeration(VerificationPurpose.values()))
      .optional("userID", Kind.ID)
      .buildParams();

  private VerificationCreateParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationCreateParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable VerificationPurpose purpose() {
    return optional(0);
  }

  @Override
  public @Nullable String userId() {
    return optional(1);
  }
}
