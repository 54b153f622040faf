// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.messages.SendStatus;

/** The value of a {@link SendStatus}. */
public final class SendStatusValue extends ModelValue implements SendStatus {

  /** The members of a {@link SendStatus}. */
  public static final Shape<SendStatus> SHAPE = Shape.of(
          SendStatus.class, new SendStatusValue(Content.NONE))
      .required("status", Kind.enumeration(SendState.values()))
      .required("timestamp", Kind.INSTANT)
      .optional("deliveredToUsers", Kind.list(Kind.STRING))
      .optional("internalError", Kind.STRING)
      .optional("message", Kind.STRING)
      .optional("reason", Kind.STRING)
      .build();

  private SendStatusValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SendStatusValue(content);
  }
}
