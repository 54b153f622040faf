// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.AttachmentType;
import com.beeper.desktop.messages.Transcription;
import com.beeper.desktop.shared.OptionalDimensions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Attachment}. */
public final class AttachmentValue extends ModelValue implements Attachment {

  /** The members of a {@link Attachment}. */
  public static final Shape<Attachment> SHAPE = Shape.of(Attachment.class, AttachmentValue::new)
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

  private AttachmentValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Attachment> shape() {
    return SHAPE;
  }

  @Override
  public AttachmentType type() {
    return required(0);
  }

  @Override
  public @Nullable String id() {
    return optional(1);
  }

  @Override
  public @Nullable Duration duration() {
    return optional(2);
  }

  @Override
  public @Nullable String fileName() {
    return optional(3);
  }

  @Override
  public @Nullable Double fileSize() {
    return optional(4);
  }

  @Override
  public @Nullable Boolean isGif() {
    return optional(5);
  }

  @Override
  public @Nullable Boolean isSticker() {
    return optional(6);
  }

  @Override
  public @Nullable Boolean isVoiceNote() {
    return optional(7);
  }

  @Override
  public @Nullable String mimeType() {
    return optional(8);
  }

  @Override
  public @Nullable String posterImg() {
    return optional(9);
  }

  @Override
  public @Nullable OptionalDimensions size() {
    return optional(10);
  }

  @Override
  public @Nullable String srcUrl() {
    return optional(11);
  }

  @Override
  public @Nullable Transcription transcription() {
    return optional(12);
  }
}
