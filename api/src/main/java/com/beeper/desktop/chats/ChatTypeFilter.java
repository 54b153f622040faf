// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Kind of chat. */
public enum ChatTypeFilter implements JsonEnum {
  /**
   * Direct chats only.
   *
   * <p>In JSON {@code single}.
   */
  SINGLE("single"),

  /**
   * Groups only.
   *
   * <p>In JSON {@code group}.
   */
  GROUP("group"),

  /**
   * Both.
   *
   * <p>In JSON {@code any}.
   */
  ANY("any"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  ChatTypeFilter(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
