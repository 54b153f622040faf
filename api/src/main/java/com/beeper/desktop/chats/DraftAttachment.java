// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.DraftAttachmentValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.OptionalDimensions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Attachment of a stored draft. */
public sealed interface DraftAttachment extends JsonModel permits DraftAttachmentValue {

  /**
   * Attachment ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Attachment kind.
   *
   * @return the member {@code type}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default DraftAttachmentType type() {
    return ModelValue.required(this, 1);
  }

  /**
   * Audio length in seconds.
   *
   * @return the member {@code audioDurationSeconds}; null if it is absent
   */
  default @Nullable Duration audioDuration() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Original file name.
   *
   * @return the member {@code fileName}; null if it is absent
   */
  default @Nullable String fileName() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Local path.
   *
   * @return the member {@code filePath}; null if it is absent
   */
  default @Nullable String filePath() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Size in bytes.
   *
   * @return the member {@code fileSize}; null if it is absent
   */
  default @Nullable Double fileSize() {
    return ModelValue.optional(this, 5);
  }

  /**
   * MIME type.
   *
   * @return the member {@code mimeType}; null if it is absent
   */
  default @Nullable String mimeType() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Pixel size.
   *
   * @return the member {@code size}; null if it is absent
   */
  default @Nullable OptionalDimensions size() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Sticker ID, for stickers.
   *
   * @return the member {@code stickerID}; null if it is absent
   */
  default @Nullable String stickerId() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code DraftAttachment}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code DraftAttachment}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(DraftAttachment template) {
    return new Builder(template);
  }

  /** Makes a {@link DraftAttachment}. Not thread-safe. */
  final class Builder {

    private final Slots<DraftAttachment> slots;

    private Builder() {
      slots = new Slots<>(DraftAttachmentValue.SHAPE);
    }

    private Builder(DraftAttachment template) {
      slots = new Slots<>(DraftAttachmentValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: attachment ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "type"}: attachment kind.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(DraftAttachmentType type) {
      slots.set(1, type);
      return this;
    }

    /**
     * Sets {@code "audioDurationSeconds"}: audio length in seconds.
     *
     * @param audioDuration the value
     * @return this builder
     */
    public Builder audioDuration(Duration audioDuration) {
      slots.set(2, audioDuration);
      return this;
    }

    /**
     * Sets {@code "fileName"}: original file name.
     *
     * @param fileName the value
     * @return this builder
     */
    public Builder fileName(String fileName) {
      slots.set(3, fileName);
      return this;
    }

    /**
     * Sets {@code "filePath"}: local path.
     *
     * @param filePath the value
     * @return this builder
     */
    public Builder filePath(String filePath) {
      slots.set(4, filePath);
      return this;
    }

    /**
     * Sets {@code "fileSize"}: size in bytes.
     *
     * @param fileSize the value
     * @return this builder
     */
    public Builder fileSize(double fileSize) {
      slots.set(5, fileSize);
      return this;
    }

    /**
     * Sets {@code "mimeType"}: MIME type.
     *
     * @param mimeType the value
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      slots.set(6, mimeType);
      return this;
    }

    /**
     * Sets {@code "size"}: pixel size.
     *
     * @param size the value
     * @return this builder
     */
    public Builder size(OptionalDimensions size) {
      slots.set(7, size);
      return this;
    }

    /**
     * Sets {@code "stickerID"}: sticker ID, for stickers.
     *
     * @param stickerId the value
     * @return this builder
     */
    public Builder stickerId(String stickerId) {
      slots.set(8, stickerId);
      return this;
    }

    /**
     * Sets a member that this version of the SDK does not know.
     *
     * @param wireName its name in JSON
     * @param value a plain Java value, see {@link JsonModel#additionalProperties()}
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalProperty(String wireName, @Nullable Object value) {
      slots.setAdditional(wireName, value);
      return this;
    }

    /**
     * Returns the model.
     *
     * @return a new model
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    public DraftAttachment build() {
      return slots.build();
    }
  }
}
