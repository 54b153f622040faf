// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatReminder;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatReminder}. */
public final class ChatReminderValue extends ModelValue implements ChatReminder {

  /** The members of a {@link ChatReminder}. */
  public static final Shape<ChatReminder> SHAPE = Shape.of(
          ChatReminder.class, ChatReminderValue::new)
      .optional("dismissOnIncomingMessage", Kind.BOOLEAN)
      .optional("remindAt", Kind.INSTANT)
      .build();

  private ChatReminderValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatReminder> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Boolean dismissOnIncomingMessage() {
    return optional(0);
  }

  @Override
  public @Nullable Instant remindAt() {
    return optional(1);
  }
}
