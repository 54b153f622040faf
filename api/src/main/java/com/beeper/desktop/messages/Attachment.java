// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.AttachmentValue;
import com.beeper.desktop.shared.OptionalDimensions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file on a message. */
public sealed interface Attachment extends JsonModel permits AttachmentValue {

  /**
   * Attachment kind.
   *
   * @return the member {@code type}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default AttachmentType type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Attachment ID, mostly an mxc:// URL.
   *
   * @return the member {@code id}; null if it is absent
   */
  default @Nullable String id() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Length in seconds.
   *
   * @return the member {@code duration}; null if it is absent
   */
  default @Nullable Duration duration() {
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
   * Size in bytes.
   *
   * @return the member {@code fileSize}; null if it is absent
   */
  default @Nullable Double fileSize() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Is a GIF.
   *
   * @return the member {@code isGif}; null if it is absent
   */
  default @Nullable Boolean isGif() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Is a sticker.
   *
   * @return the member {@code isSticker}; null if it is absent
   */
  default @Nullable Boolean isSticker() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Is a voice note.
   *
   * @return the member {@code isVoiceNote}; null if it is absent
   */
  default @Nullable Boolean isVoiceNote() {
    return ModelValue.optional(this, 7);
  }

  /**
   * MIME type.
   *
   * @return the member {@code mimeType}; null if it is absent
   */
  default @Nullable String mimeType() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Preview picture of a video; may be short-lived.
   *
   * @return the member {@code posterImg}; null if it is absent
   */
  default @Nullable String posterImg() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Pixel size.
   *
   * @return the member {@code size}; null if it is absent
   */
  default @Nullable OptionalDimensions size() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Public URL or local path of the file; may be short-lived.
   *
   * @return the member {@code srcURL}; null if it is absent
   */
  default @Nullable String srcUrl() {
    return ModelValue.optional(this, 11);
  }

  /**
   * Text of a spoken attachment.
   *
   * @return the member {@code transcription}; null if it is absent
   */
  default @Nullable Transcription transcription() {
    return ModelValue.optional(this, 12);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Attachment}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Attachment}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Attachment template) {
    return new Builder(template);
  }

  /** Makes a {@link Attachment}. Not thread-safe. */
  final class Builder {

    private final Slots<Attachment> slots;

    private Builder() {
      slots = new Slots<>(AttachmentValue.SHAPE);
    }

    private Builder(Attachment template) {
      slots = new Slots<>(AttachmentValue.SHAPE, template);
    }

    /**
     * Sets {@code "type"}: attachment kind.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(AttachmentType type) {
      slots.set(0, type);
      return this;
    }

    /**
     * Sets {@code "id"}: attachment ID, mostly an mxc:// URL.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(1, id);
      return this;
    }

    /**
     * Sets {@code "duration"}: length in seconds.
     *
     * @param duration the value
     * @return this builder
     */
    public Builder duration(Duration duration) {
      slots.set(2, duration);
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
     * Sets {@code "fileSize"}: size in bytes.
     *
     * @param fileSize the value
     * @return this builder
     */
    public Builder fileSize(double fileSize) {
      slots.set(4, fileSize);
      return this;
    }

    /**
     * Sets {@code "isGif"}: is a GIF.
     *
     * @param isGif the value
     * @return this builder
     */
    public Builder isGif(boolean isGif) {
      slots.set(5, isGif);
      return this;
    }

    /**
     * Sets {@code "isSticker"}: is a sticker.
     *
     * @param isSticker the value
     * @return this builder
     */
    public Builder isSticker(boolean isSticker) {
      slots.set(6, isSticker);
      return this;
    }

    /**
     * Sets {@code "isVoiceNote"}: is a voice note.
     *
     * @param isVoiceNote the value
     * @return this builder
     */
    public Builder isVoiceNote(boolean isVoiceNote) {
      slots.set(7, isVoiceNote);
      return this;
    }

    /**
     * Sets {@code "mimeType"}: MIME type.
     *
     * @param mimeType the value
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      slots.set(8, mimeType);
      return this;
    }

    /**
     * Sets {@code "posterImg"}: preview picture of a video; may be short-lived.
     *
     * @param posterImg the value
     * @return this builder
     */
    public Builder posterImg(String posterImg) {
      slots.set(9, posterImg);
      return this;
    }

    /**
     * Sets {@code "size"}: pixel size.
     *
     * @param size the value
     * @return this builder
     */
    public Builder size(OptionalDimensions size) {
      slots.set(10, size);
      return this;
    }

    /**
     * Sets {@code "srcURL"}: public URL or local path of the file; may be short-lived.
     *
     * @param srcUrl the value
     * @return this builder
     */
    public Builder srcUrl(String srcUrl) {
      slots.set(11, srcUrl);
      return this;
    }

    /**
     * Sets {@code "transcription"}: text of a spoken attachment.
     *
     * @param transcription the value
     * @return this builder
     */
    public Builder transcription(Transcription transcription) {
      slots.set(12, transcription);
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
    public Attachment build() {
      return slots.build();
    }
  }
}
