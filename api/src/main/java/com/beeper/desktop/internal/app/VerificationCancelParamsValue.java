// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationCancelParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link VerificationCancelParams}. */
public final class VerificationCancelParamsValue extends ModelValue
    implements VerificationCancelParams {

  /** The parameters in {@link VerificationCancelParams}. */
  public static final Shape<VerificationCancelParams> SHAPE = Shape.of(
          VerificationCancelParams.class, new VerificationCancelParamsValue(Content.NONE))
      .optional("code", Kind.STRING)
      .optional("reason", Kind.STRING)
      .buildParams();

  private VerificationCancelParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationCancelParamsValue(content);
  }
}
