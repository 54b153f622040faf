// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationCreateParams;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link VerificationCreateParams}. */
public final class VerificationCreateParamsValue extends ModelValue
    implements VerificationCreateParams {

  /** The parameters in {@link VerificationCreateParams}. */
  public static final Shape<VerificationCreateParams> SHAPE = Shape.of(
          VerificationCreateParams.class, new VerificationCreateParamsValue(Content.NONE))
      .optional("purpose", Kind.enumeration(VerificationPurpose.values()))
      .optional("userID", Kind.ID)
      .buildParams();

  private VerificationCreateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationCreateParamsValue(content);
  }
}
