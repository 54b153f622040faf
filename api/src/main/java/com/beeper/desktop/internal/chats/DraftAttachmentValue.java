// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.DraftAttachment;
import com.beeper.desktop.chats.DraftAttachmentType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;

/** The value of a {@link DraftAttachment}. */
public final class DraftAttachmentValue extends ModelValue implements DraftAttachment {

  /** The members of a {@link DraftAttachment}. */
  public static final Shape<DraftAttachment> SHAPE = Shape.of(
          DraftAttachment.class, new DraftAttachmentValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("type", Kind.enumeration(DraftAttachmentType.values()))
      .optional("audioDurationSeconds", Kind.SECONDS)
      .optional("fileName", Kind.STRING)
      .optional("filePath", Kind.STRING)
      .optional("fileSize", Kind.NUMBER)
      .optional("mimeType", Kind.STRING)
      .optional("size", Kind.model(OptionalDimensionsValue.SHAPE))
      .optional("stickerID", Kind.STRING)
      .build();

  private DraftAttachmentValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new DraftAttachmentValue(content);
  }
}
