// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationResponse}. */
public final class VerificationResponseValue extends ModelValue implements VerificationResponse {

  /** The members of a {@link VerificationResponse}. */
  public static final Shape<VerificationResponse> SHAPE = Shape.of(
          VerificationResponse.class, new VerificationResponseValue(Content.NONE))
      .required("session", Kind.model(AppStateSnapshotValue.SHAPE))
      .optional("verification", Kind.model(VerificationValue.SHAPE))
      .build();

  private VerificationResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationResponseValue(content);
  }
}
