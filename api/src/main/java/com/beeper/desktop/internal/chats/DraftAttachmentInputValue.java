// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.DraftAttachmentInput;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.DimensionsValue;
import com.beeper.desktop.messages.MessageAttachmentType;

/** The value of a {@link DraftAttachmentInput}. */
public final class DraftAttachmentInputValue extends ModelValue implements DraftAttachmentInput {

  /** The members of a {@link DraftAttachmentInput}. */
  public static final Shape<DraftAttachmentInput> SHAPE = Shape.of(
          DraftAttachmentInput.class, new DraftAttachmentInputValue(Content.NONE))
      .required("uploadID", Kind.STRING)
      .optional("duration", Kind.SECONDS)
      .optional("fileName", Kind.STRING)
      .optional("mimeType", Kind.STRING)
      .optional("size", Kind.model(DimensionsValue.SHAPE))
      .optional("type", Kind.enumeration(MessageAttachmentType.values()))
      .optional("id", Kind.STRING)
      .build();

  private DraftAttachmentInputValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new DraftAttachmentInputValue(content);
  }
}
