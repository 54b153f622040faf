// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** State of the send. */
public enum SendState implements JsonEnum {
  /**
   * The message was sent.
   *
   * <p>In JSON {@code SUCCESS}.
   */
  SUCCESS("SUCCESS"),

  /**
   * The message is on its way.
   *
   * <p>In JSON {@code PENDING}.
   */
  PENDING("PENDING"),

  /**
   * Sending failed, and trying again may help.
   *
   * <p>In JSON {@code FAIL_RETRIABLE}.
   */
  FAIL_RETRIABLE("FAIL_RETRIABLE"),

  /**
   * Sending failed for good.
   *
   * <p>In JSON {@code FAIL_PERMANENT}.
   */
  FAIL_PERMANENT("FAIL_PERMANENT"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  SendState(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
