// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** State of a bridge login. */
public enum BridgeLoginStatus implements JsonEnum {
  /**
   * The login works.
   *
   * <p>In JSON {@code connected}.
   */
  CONNECTED("connected"),

  /**
   * The connection is being made.
   *
   * <p>In JSON {@code connecting}.
   */
  CONNECTING("connecting"),

  /**
   * The user has to sign in again.
   *
   * <p>In JSON {@code needs_login}.
   */
  NEEDS_LOGIN("needs_login"),

  /**
   * The login has ended.
   *
   * <p>In JSON {@code logged_out}.
   */
  LOGGED_OUT("logged_out"),

  /**
   * The server does not know.
   *
   * <p>In JSON {@code unknown}.
   */
  UNKNOWN("unknown"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  BridgeLoginStatus(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
