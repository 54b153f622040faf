// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderInput;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ReminderInput}. */
public final class ReminderInputValue extends ModelValue implements ReminderInput {

  /** The members of a {@link ReminderInput}. */
  public static final Shape<ReminderInput> SHAPE = Shape.of(
          ReminderInput.class, new ReminderInputValue(Content.NONE))
      .required("remindAt", Kind.INSTANT)
      .optional("dismissOnIncomingMessage", Kind.BOOLEAN)
      .build();

  private ReminderInputValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReminderInputValue(content);
  }
}
