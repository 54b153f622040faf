// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Whether the chat was there before. */
public enum ChatCreateStatus implements JsonEnum {
  /**
   * The chat was there before.
   *
   * <p>In JSON {@code existing}.
   */
  EXISTING("existing"),

  /**
   * The chat is new.
   *
   * <p>In JSON {@code created}.
   */
  CREATED("created"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  ChatCreateStatus(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
