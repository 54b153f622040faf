// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.shared.Direction;

/** The value of {@link MessageListParams}. */
public final class MessageListParamsValue extends ModelValue implements MessageListParams {

  /** The parameters in {@link MessageListParams}. */
  public static final Shape<MessageListParams> SHAPE = Shape.of(
          MessageListParams.class, new MessageListParamsValue(Content.NONE))
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .buildParams();

  private MessageListParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageListParamsValue(content);
  }
}
