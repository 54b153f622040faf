// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** What a verification is for. */
public enum VerificationPurpose implements JsonEnum {
  /**
   * To trust this device after signing in.
   *
   * <p>In JSON {@code login}.
   */
  LOGIN("login"),

  /**
   * To trust another device.
   *
   * <p>In JSON {@code device}.
   */
  DEVICE("device"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  VerificationPurpose(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
