// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.DimensionsValue;
import com.beeper.desktop.messages.MessageAttachmentInput;
import com.beeper.desktop.messages.MessageAttachmentType;
import com.beeper.desktop.shared.Dimensions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageAttachmentInput}. */
public final class MessageAttachmentInputValue extends ModelValue
    implements MessageAttachmentInput {

  /** The members of a {@link MessageAttachmentInput}. */
  public static final Shape<MessageAttachmentInput> SHAPE = Shape.of(
          MessageAttachmentInput.class, MessageAttachmentInputValue::new)
      .required("uploadID", Kind.STRING)
      .optional("duration", Kind.SECONDS)
      .optional("fileName", Kind.STRING)
      .optional("mimeType", Kind.STRING)
      .optional("size", Kind.model(DimensionsValue.SHAPE))
      .optional("type", Kind.enumeration(MessageAttachmentType.values()))
      .build();

  private MessageAttachmentInputValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageAttachmentInput> shape() {
    return SHAPE;
  }

  @Override
  public String uploadId() {
    return required(0);
  }

  @Override
  public @Nullable Duration duration() {
    return optional(1);
  }

  @Override
  public @Nullable String fileName() {
    return optional(2);
  }

  @Override
  public @Nullable String mimeType() {
    return optional(3);
  }

  @Override
  public @Nullable Dimensions size() {
    return optional(4);
  }

  @Override
  public @Nullable MessageAttachmentType type() {
    return optional(5);
  }
}
