// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationSas;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationSas}. */
public final class VerificationSasValue extends ModelValue implements VerificationSas {

  /** The members of a {@link VerificationSas}. */
  public static final Shape<VerificationSas> SHAPE = Shape.of(
          VerificationSas.class, new VerificationSasValue(Content.NONE))
      .required("emojis", Kind.STRING)
      .secret()
      .optional("decimals", Kind.STRING)
      .secret()
      .build();

  private VerificationSasValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationSasValue(content);
  }
}
