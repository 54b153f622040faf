// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationError;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationError}. */
public final class VerificationErrorValue extends ModelValue implements VerificationError {

  /** The members of a {@link VerificationError}. */
  public static final Shape<VerificationError> SHAPE = Shape.of(
          VerificationError.class, new VerificationErrorValue(Content.NONE))
      .required("code", Kind.STRING)
      .required("reason", Kind.STRING)
      .build();

  private VerificationErrorValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationErrorValue(content);
  }
}
