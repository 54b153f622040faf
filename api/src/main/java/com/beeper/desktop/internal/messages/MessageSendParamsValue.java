// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageAttachmentInput;
import com.beeper.desktop.messages.MessageSendParams;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link MessageSendParams}. */
public final class MessageSendParamsValue extends ModelValue implements MessageSendParams {

  /** The parameters in {@link MessageSendParams}. */
  public static final Shape<MessageSendParams> SHAPE = Shape.of(
          MessageSendParams.class, MessageSendParamsValue::new)
      .optional("text", Kind.STRING)
      .optional("replyToMessageID", Kind.ID)
      .optional("attachment", Kind.model(MessageAttachmentInputValue.SHAPE))
      .buildParams();

  private MessageSendParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageSendParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String text() {
    return optional(0);
  }

  @Override
  public @Nullable String replyToMessageId() {
    return optional(1);
  }

  @Override
  public @Nullable MessageAttachmentInput attachment() {
    return optional(2);
  }
}
