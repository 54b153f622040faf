// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationResponse}. */
public final class VerificationResponseValue extends ModelValue implements VerificationResponse {

  /** The members of a {@link VerificationResponse}. */
  public static final Shape<VerificationResponse> SHAPE = Shape.of(
          VerificationResponse.class, VerificationResponseValue::new)
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .optional("verification", Kind.model(VerificationValue.SHAPE))
      .build();

  private VerificationResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationResponse> shape() {
    return SHAPE;
  }

  @Override
  public AppStateSnapshot session() {
    return required(0);
  }

  @Override
  public @Nullable Verification verification() {
    return optional(1);
  }
}
