// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.AttachmentType;

/** The value of a {@link Attachment}. */
public final class AttachmentValue extends ModelValue implements Attachment {

  /** The members of a {@link Attachment}. */
  public static final Shape<Attachment> SHAPE = Shape.of(
          Attachment.class, new AttachmentValue(Content.NONE))
      .required("type", Kind.enumeration(AttachmentType.values()))
      .optional("id", Kind.STRING)
      .optional("duration", Kind.SECONDS)
      .optional("fileName", Kind.STRING)
      .optional("fileSize", Kind.NUMBER)
      .optional("isGif", Kind.BOOLEAN)
      .optional("isSticker", Kind.BOOLEAN)
      .optional("isVoiceNote", Kind.BOOLEAN)
      .optional("mimeType", Kind.STRING)
      .optional("posterImg", Kind.STRING)
      .optional("size", Kind.model(OptionalDimensionsValue.SHAPE))
      .optional("srcURL", Kind.STRING)
      .optional("transcription", Kind.model(TranscriptionValue.SHAPE))
      .build();

  private AttachmentValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AttachmentValue(content);
  }
}
