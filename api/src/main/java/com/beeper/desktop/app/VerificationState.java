// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Progress. */
public enum VerificationState implements JsonEnum {
  /**
   * Asked for, not accepted yet.
   *
   * <p>In JSON {@code requested}.
   */
  REQUESTED("requested"),

  /**
   * Accepted; a method can be chosen.
   *
   * <p>In JSON {@code ready}.
   */
  READY("ready"),

  /**
   * Emojis and numbers are there to compare.
   *
   * <p>In JSON {@code sas_ready}.
   */
  SAS_READY("sas_ready"),

  /**
   * The QR code was scanned.
   *
   * <p>In JSON {@code qr_scanned}.
   */
  QR_SCANNED("qr_scanned"),

  /**
   * The device is verified.
   *
   * <p>In JSON {@code done}.
   */
  DONE("done"),

  /**
   * It was cancelled.
   *
   * <p>In JSON {@code cancelled}.
   */
  CANCELLED("cancelled"),

  /**
   * It failed.
   *
   * <p>In JSON {@code error}.
   */
  ERROR("error"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  VerificationState(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
