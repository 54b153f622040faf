// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Where a bridge login is removed. */
public enum BridgeLoginRemoveScope implements JsonEnum {
  /**
   * Only on this device.
   *
   * <p>In JSON {@code current-device}.
   */
  CURRENT_DEVICE("current-device"),

  /**
   * On every device of the user.
   *
   * <p>In JSON {@code all-devices}.
   */
  ALL_DEVICES("all-devices"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  BridgeLoginRemoveScope(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
