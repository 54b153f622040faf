// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationDevice;
import com.beeper.desktop.app.VerificationDirection;
import com.beeper.desktop.app.VerificationError;
import com.beeper.desktop.app.VerificationMethod;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.app.VerificationQr;
import com.beeper.desktop.app.VerificationSas;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Verification}. */
public final class VerificationValue extends ModelValue implements Verification {

  /** The members of a {@link Verification}. */
  public static final Shape<Verification> SHAPE = Shape.of(
          Verification.class, VerificationValue::new)
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

  private VerificationValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Verification> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public List<VerificationAction> availableActions() {
    return required(1);
  }

  @Override
  public VerificationDirection direction() {
    return required(2);
  }

  @Override
  public List<VerificationMethod> methods() {
    return required(3);
  }

  @Override
  public VerificationPurpose purpose() {
    return required(4);
  }

  @Override
  public VerificationState state() {
    return required(5);
  }

  @Override
  public @Nullable VerificationError error() {
    return optional(6);
  }

  @Override
  public @Nullable VerificationDevice otherDevice() {
    return optional(7);
  }

  @Override
  public @Nullable String otherUserId() {
    return optional(8);
  }

  @Override
  public @Nullable VerificationQr qr() {
    return optional(9);
  }

  @Override
  public @Nullable VerificationSas sas() {
    return optional(10);
  }
}
