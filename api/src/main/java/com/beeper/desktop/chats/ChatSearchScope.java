// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Match titles and network, or participant names. */
public enum ChatSearchScope implements JsonEnum {
  /**
   * Chats whose title or network matches.
   *
   * <p>In JSON {@code titles}.
   */
  TITLES("titles"),

  /**
   * Chats with a participant that matches.
   *
   * <p>In JSON {@code participants}.
   */
  PARTICIPANTS("participants"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  ChatSearchScope(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
