// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationError;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationError}. */
public final class VerificationErrorValue extends ModelValue implements VerificationError {

  /** The members of a {@link VerificationError}. */
  public static final Shape<VerificationError> SHAPE = Shape.of(
          VerificationError.class, VerificationErrorValue::new)
      .required("code", Kind.STRING)
      .required("reason", Kind.STRING)
      .build();

  private VerificationErrorValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationError> shape() {
    return SHAPE;
  }

  @Override
  public String code() {
    return required(0);
  }

  @Override
  public String reason() {
    return required(1);
  }
}
