// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Where the account runs. */
public enum BridgeProvider implements JsonEnum {
  /**
   * In the Beeper cloud.
   *
   * <p>In JSON {@code cloud}.
   */
  CLOUD("cloud"),

  /**
   * On a bridge that the user runs.
   *
   * <p>In JSON {@code self-hosted}.
   */
  SELF_HOSTED("self-hosted"),

  /**
   * On this device.
   *
   * <p>In JSON {@code local}.
   */
  LOCAL("local"),

  /**
   * Inside the app, through an SDK of the platform.
   *
   * <p>In JSON {@code platform-sdk}.
   */
  PLATFORM_SDK("platform-sdk"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  BridgeProvider(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
