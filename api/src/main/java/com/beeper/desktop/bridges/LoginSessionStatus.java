// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** State of a login session; the last three are final. */
public enum LoginSessionStatus implements JsonEnum {
  /**
   * The user has to fill in the fields of the step.
   *
   * <p>In JSON {@code waiting_for_input}.
   */
  WAITING_FOR_INPUT("waiting_for_input"),

  /**
   * The user has to sign in in a browser.
   *
   * <p>In JSON {@code waiting_for_cookies}.
   */
  WAITING_FOR_COOKIES("waiting_for_cookies"),

  /**
   * The user has to act on what the step shows.
   *
   * <p>In JSON {@code waiting_for_display}.
   */
  WAITING_FOR_DISPLAY("waiting_for_display"),

  /**
   * The account is connected; a final state.
   *
   * <p>In JSON {@code complete}.
   */
  COMPLETE("complete"),

  /**
   * The session was cancelled; a final state.
   *
   * <p>In JSON {@code cancelled}.
   */
  CANCELLED("cancelled"),

  /**
   * The session failed; a final state.
   *
   * <p>In JSON {@code failed}.
   */
  FAILED("failed"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  LoginSessionStatus(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
