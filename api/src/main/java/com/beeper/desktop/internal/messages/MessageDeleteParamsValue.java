// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageDeleteParams;

/** The value of {@link MessageDeleteParams}. */
public final class MessageDeleteParamsValue extends ModelValue implements MessageDeleteParams {

  /** The parameters in {@link MessageDeleteParams}. */
  public static final Shape<MessageDeleteParams> SHAPE = Shape.of(
          MessageDeleteParams.class, new MessageDeleteParamsValue(Content.NONE))
      .optional("forEveryone", Kind.BOOLEAN)
      .query()
      .buildParams();

  private MessageDeleteParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageDeleteParamsValue(content);
  }
}
