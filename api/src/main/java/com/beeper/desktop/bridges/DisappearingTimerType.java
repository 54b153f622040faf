// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Timer kinds; the empty string means no timer. */
public enum DisappearingTimerType implements JsonEnum {
  /**
   * No timer.
   *
   * <p>In JSON {@code ""}.
   */
  NONE(""),

  /**
   * The timer starts when the message is read.
   *
   * <p>In JSON {@code after_read}.
   */
  AFTER_READ("after_read"),

  /**
   * The timer starts when the recipient has read the message.
   *
   * <p>In JSON {@code after_read_by_recipient}.
   */
  AFTER_READ_BY_RECIPIENT("after_read_by_recipient"),

  /**
   * The timer starts when the message is sent.
   *
   * <p>In JSON {@code after_send}.
   */
  AFTER_SEND("after_send"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  DisappearingTimerType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
