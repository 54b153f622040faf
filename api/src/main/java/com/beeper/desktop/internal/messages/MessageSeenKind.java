package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.messages.MessageSeen;

/** The kind of a {@link MessageSeen}. */
public final class MessageSeenKind {

  /** Any JSON value, which the type tells apart. */
  public static final Kind<MessageSeen> KIND = Kind.wrapped(MessageSeen::ofRaw, MessageSeen::raw);

  private MessageSeenKind() {}
}
