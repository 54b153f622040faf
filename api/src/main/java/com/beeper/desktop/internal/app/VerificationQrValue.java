// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationQr;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationQr}. */
public final class VerificationQrValue extends ModelValue implements VerificationQr {

  /** The members of a {@link VerificationQr}. */
  public static final Shape<VerificationQr> SHAPE = Shape.of(
          VerificationQr.class, VerificationQrValue::new)
      .required("data", Kind.STRING)
      .secret()
      .build();

  private VerificationQrValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationQr> shape() {
    return SHAPE;
  }

  @Override
  public String data() {
    return required(0);
  }
}
