// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Only this inbox; all chats when left out. */
public enum Inbox implements JsonEnum {
  /**
   * The main inbox.
   *
   * <p>In JSON {@code primary}.
   */
  PRIMARY("primary"),

  /**
   * Chats of low priority.
   *
   * <p>In JSON {@code low-priority}.
   */
  LOW_PRIORITY("low-priority"),

  /**
   * Archived chats.
   *
   * <p>In JSON {@code archive}.
   */
  ARCHIVE("archive"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  Inbox(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
