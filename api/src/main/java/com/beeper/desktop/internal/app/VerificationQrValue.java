// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationQr;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationQr}. */
public final class VerificationQrValue extends ModelValue implements VerificationQr {

  /** The members of a {@link VerificationQr}. */
  public static final Shape<VerificationQr> SHAPE = Shape.of(
          VerificationQr.class, new VerificationQrValue(Content.NONE))
      .required("data", Kind.STRING)
      .secret()
      .build();

  private VerificationQrValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationQrValue(content);
  }
}
