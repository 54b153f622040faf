// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageSendResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageSendResponse}. */
public final class MessageSendResponseValue extends ModelValue implements MessageSendResponse {

  /** The members of a {@link MessageSendResponse}. */
  public static final Shape<MessageSendResponse> SHAPE = Shape.of(
          MessageSendResponse.class, MessageSendResponseValue::new)
      .required("chatID", Kind.STRING)
      .required("pendingMessageID", Kind.STRING)
      .build();

  private MessageSendResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageSendResponse> shape() {
    return SHAPE;
  }

  @Override
  public String chatId() {
    return required(0);
  }

  @Override
  public String pendingMessageId() {
    return required(1);
  }
}
