// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatSnooze;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatSnooze}. */
public final class ChatSnoozeValue extends ModelValue implements ChatSnooze {

  /** The members of a {@link ChatSnooze}. */
  public static final Shape<ChatSnooze> SHAPE = Shape.of(ChatSnooze.class, ChatSnoozeValue::new)
      .optional("snoozeUntil", Kind.INSTANT)
      .optional("userSnoozedAt", Kind.INSTANT)
      .build();

  private ChatSnoozeValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatSnooze> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Instant snoozeUntil() {
    return optional(0);
  }

  @Override
  public @Nullable Instant userSnoozedAt() {
    return optional(1);
  }
}
