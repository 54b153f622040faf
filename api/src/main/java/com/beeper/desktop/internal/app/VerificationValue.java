// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationDirection;
import com.beeper.desktop.app.VerificationMethod;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link Verification}. */
public final class VerificationValue extends ModelValue implements Verification {

  /** The members of a {@link Verification}. */
  public static final Shape<Verification> SHAPE = Shape.of(
          Verification.class, new VerificationValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("availableActions", Kind.list(Kind.enumeration(VerificationAction.values())))
      .required("direction", Kind.enumeration(VerificationDirection.values()))
      .required("methods", Kind.list(Kind.enumeration(VerificationMethod.values())))
      .required("purpose", Kind.enumeration(VerificationPurpose.values()))
      .required("state", Kind.enumeration(VerificationState.values()))
      .optional("error", Kind.model(VerificationErrorValue.SHAPE))
      .optional("otherDevice", Kind.model(VerificationDeviceValue.SHAPE))
      .optional("otherUserID", Kind.STRING)
      .optional("qr", Kind.model(VerificationQrValue.SHAPE))
      .optional("sas", Kind.model(VerificationSasValue.SHAPE))
      .build();

  private VerificationValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationValue(content);
  }
}
