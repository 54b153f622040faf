// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Whether a new account can be connected now. */
public enum BridgeStatus implements JsonEnum {
  /**
   * An account can be connected.
   *
   * <p>In JSON {@code available}.
   */
  AVAILABLE("available"),

  /**
   * An account is connected, and more may be allowed.
   *
   * <p>In JSON {@code connected}.
   */
  CONNECTED("connected"),

  /**
   * No further account is allowed.
   *
   * <p>In JSON {@code limit_reached}.
   */
  LIMIT_REACHED("limit_reached"),

  /**
   * It does not work at the moment.
   *
   * <p>In JSON {@code temporarily_unavailable}.
   */
  TEMPORARILY_UNAVAILABLE("temporarily_unavailable"),

  /**
   * It has been switched off.
   *
   * <p>In JSON {@code disabled}.
   */
  DISABLED("disabled"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  BridgeStatus(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
