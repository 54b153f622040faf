// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.internal.json.Binder;
import org.jspecify.annotations.Nullable;

/** Timer kinds. */
public enum ChatDisappearingTimerType implements JsonEnum {
  /**
   * The timer starts when the message is read.
   *
   * <p>In JSON {@code afterRead}.
   */
  AFTER_READ("afterRead"),

  /**
   * The timer starts when the recipient has read the message.
   *
   * <p>In JSON {@code afterReadByRecipient}.
   */
  AFTER_READ_BY_RECIPIENT("afterReadByRecipient"),

  /**
   * The timer starts when the message is sent.
   *
   * <p>In JSON {@code afterSend}.
   */
  AFTER_SEND("afterSend"),

  /** A value that this version of the SDK does not know; {@code raw(…)} of the model gives it. */
  UNRECOGNIZED(null);

  private final @Nullable String wireValue;

  ChatDisappearingTimerType(@Nullable String wireValue) {
    this.wireValue = wireValue;
  }

  @Override
  public Object wireValue() {
    return Binder.wireValue(this, wireValue);
  }
}
