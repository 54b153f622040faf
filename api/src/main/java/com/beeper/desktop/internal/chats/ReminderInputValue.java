// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderInput;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ReminderInput}. */
public final class ReminderInputValue extends ModelValue implements ReminderInput {

  /** The members of a {@link ReminderInput}. */
  public static final Shape<ReminderInput> SHAPE = Shape.of(
          ReminderInput.class, ReminderInputValue::new)
      .required("remindAt", Kind.INSTANT)
      .optional("dismissOnIncomingMessage", Kind.BOOLEAN)
      .build();

  private ReminderInputValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ReminderInput> shape() {
    return SHAPE;
  }

  @Override
  public Instant remindAt() {
    return required(0);
  }

  @Override
  public @Nullable Boolean dismissOnIncomingMessage() {
    return optional(1);
  }
}
