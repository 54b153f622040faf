// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.DraftAttachment;
import com.beeper.desktop.chats.DraftAttachmentType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.shared.OptionalDimensions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link DraftAttachment}. */
public final class DraftAttachmentValue extends ModelValue implements DraftAttachment {

  /** The members of a {@link DraftAttachment}. */
  public static final Shape<DraftAttachment> SHAPE = Shape.of(
          DraftAttachment.class, DraftAttachmentValue::new)
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

  private DraftAttachmentValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<DraftAttachment> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public DraftAttachmentType type() {
    return required(1);
  }

  @Override
  public @Nullable Duration audioDuration() {
    return optional(2);
  }

  @Override
  public @Nullable String fileName() {
    return optional(3);
  }

  @Override
  public @Nullable String filePath() {
    return optional(4);
  }

  @Override
  public @Nullable Double fileSize() {
    return optional(5);
  }

  @Override
  public @Nullable String mimeType() {
    return optional(6);
  }

  @Override
  public @Nullable OptionalDimensions size() {
    return optional(7);
  }

  @Override
  public @Nullable String stickerId() {
    return optional(8);
  }
}
