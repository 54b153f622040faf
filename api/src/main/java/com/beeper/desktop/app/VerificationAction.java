// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Actions possible now. */
public enum VerificationAction implements JsonEnum {
  /**
   * Accept the request.
   *
   * <p>In JSON {@code accept}.
   */
  ACCEPT("accept"),

  /**
   * Cancel it.
   *
   * <p>In JSON {@code cancel}.
   */
  CANCEL("cancel"),

  /**
   * Confirm that the other device scanned the QR code.
   *
   * <p>In JSON {@code qr.confirmScanned}.
   */
  QR_CONFIRM_SCANNED("qr.confirmScanned"),

  /**
   * Start comparing emojis or numbers.
   *
   * <p>In JSON {@code sas.start}.
   */
  SAS_START("sas.start"),

  /**
   * Confirm that emojis or numbers match.
   *
   * <p>In JSON {@code sas.confirm}.
   */
  SAS_CONFIRM("sas.confirm"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  VerificationAction(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
