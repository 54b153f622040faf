// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** before goes to older results, after to newer ones; before applies when only cursor is given. */
public enum Direction implements JsonEnum {
  /**
   * Newer results than the cursor.
   *
   * <p>In JSON {@code after}.
   */
  AFTER("after"),

  /**
   * Older results than the cursor.
   *
   * <p>In JSON {@code before}.
   */
  BEFORE("before"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  Direction(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
