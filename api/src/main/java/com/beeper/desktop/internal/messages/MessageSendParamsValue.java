// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageSendParams;

/** The value of {@link MessageSendParams}. */
public final class MessageSendParamsValue extends ModelValue implements MessageSendParams {

  /** The parameters in {@link MessageSendParams}. */
  public static final Shape<MessageSendParams> SHAPE = Shape.of(
          MessageSendParams.class, new MessageSendParamsValue(Content.NONE))
      .optional("text", Kind.STRING)
      .optional("replyToMessageID", Kind.ID)
      .optional("attachment", Kind.model(MessageAttachmentInputValue.SHAPE))
      .buildParams();

  private MessageSendParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageSendParamsValue(content);
  }
}
