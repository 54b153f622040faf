// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.DimensionsValue;
import com.beeper.desktop.messages.MessageAttachmentInput;
import com.beeper.desktop.messages.MessageAttachmentType;

/** The value of a {@link MessageAttachmentInput}. */
public final class MessageAttachmentInputValue extends ModelValue
    implements MessageAttachmentInput {

  /** The members of a {@link MessageAttachmentInput}. */
  public static final Shape<MessageAttachmentInput> SHAPE = Shape.of(
          MessageAttachmentInput.class, new MessageAttachmentInputValue(Content.NONE))
      .required("uploadID", Kind.STRING)
      .optional("duration", Kind.SECONDS)
      .optional("fileName", Kind.STRING)
      .optional("mimeType", Kind.STRING)
      .optional("size", Kind.model(DimensionsValue.SHAPE))
      .optional("type", Kind.enumeration(MessageAttachmentType.values()))
      .build();

  private MessageAttachmentInputValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageAttachmentInputValue(content);
  }
}
