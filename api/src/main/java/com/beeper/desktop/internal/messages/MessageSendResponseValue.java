// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageSendResponse;

/** The value of a {@link MessageSendResponse}. */
public final class MessageSendResponseValue extends ModelValue implements MessageSendResponse {

  /** The members of a {@link MessageSendResponse}. */
  public static final Shape<MessageSendResponse> SHAPE = Shape.of(
          MessageSendResponse.class, new MessageSendResponseValue(Content.NONE))
      .required("chatID", Kind.STRING)
      .required("pendingMessageID", Kind.STRING)
      .build();

  private MessageSendResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageSendResponseValue(content);
  }
}
