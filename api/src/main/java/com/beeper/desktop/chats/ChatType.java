// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Direct chat or group. */
public enum ChatType implements JsonEnum {
  /**
   * A direct chat with one person.
   *
   * <p>In JSON {@code single}.
   */
  SINGLE("single"),

  /**
   * A group.
   *
   * <p>In JSON {@code group}.
   */
  GROUP("group"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  ChatType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
