// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Whether this device received or started it. */
public enum VerificationDirection implements JsonEnum {
  /**
   * The other device started it.
   *
   * <p>In JSON {@code incoming}.
   */
  INCOMING("incoming"),

  /**
   * This device started it.
   *
   * <p>In JSON {@code outgoing}.
   */
  OUTGOING("outgoing"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  VerificationDirection(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
