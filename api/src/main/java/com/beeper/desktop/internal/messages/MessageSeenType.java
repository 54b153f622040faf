package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.messages.MessageSeen;

/** The JSON type of a {@link MessageSeen}. */
public final class MessageSeenType {

  /** Any JSON value, which the class interprets. */
  public static final JsonType<MessageSeen> TYPE =
      JsonType.wrapped(MessageSeen::ofRaw, MessageSeen::raw);

  private MessageSeenType() {}
}
