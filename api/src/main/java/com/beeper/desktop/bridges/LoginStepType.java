// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Kind of the step being answered. */
public enum LoginStepType implements JsonEnum {
  /**
   * An answer to a step that asks for values.
   *
   * <p>In JSON {@code user_input}.
   */
  USER_INPUT("user_input"),

  /**
   * An answer to a step that asks for browser values.
   *
   * <p>In JSON {@code cookies}.
   */
  COOKIES("cookies"),

  /**
   * An answer to a step that shows something.
   *
   * <p>In JSON {@code display_and_wait}.
   */
  DISPLAY_AND_WAIT("display_and_wait"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  LoginStepType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
