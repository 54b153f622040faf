// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatSnooze;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatSnooze}. */
public final class ChatSnoozeValue extends ModelValue implements ChatSnooze {

  /** The members of a {@link ChatSnooze}. */
  public static final Shape<ChatSnooze> SHAPE = Shape.of(
          ChatSnooze.class, new ChatSnoozeValue(Content.NONE))
      .optional("snoozeUntil", Kind.INSTANT)
      .optional("userSnoozedAt", Kind.INSTANT)
      .build();

  private ChatSnoozeValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatSnoozeValue(content);
  }
}
