// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Methods both sides support. */
public enum VerificationMethod implements JsonEnum {
  /**
   * With a QR code.
   *
   * <p>In JSON {@code qr}.
   */
  QR("qr"),

  /**
   * By comparing emojis or numbers.
   *
   * <p>In JSON {@code sas}.
   */
  SAS("sas"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  VerificationMethod(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
