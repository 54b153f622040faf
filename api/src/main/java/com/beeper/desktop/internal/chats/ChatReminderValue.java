// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatReminder;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatReminder}. */
public final class ChatReminderValue extends ModelValue implements ChatReminder {

  /** The members of a {@link ChatReminder}. */
  public static final Shape<ChatReminder> SHAPE = Shape.of(
          ChatReminder.class, new ChatReminderValue(Content.NONE))
      .optional("dismissOnIncomingMessage", Kind.BOOLEAN)
      .optional("remindAt", Kind.INSTANT)
      .build();

  private ChatReminderValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatReminderValue(content);
  }
}
