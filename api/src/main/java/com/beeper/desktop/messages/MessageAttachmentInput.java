// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.chats.DraftAttachmentInput;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageAttachmentInputValue;
import com.beeper.desktop.shared.Dimensions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An uploaded file to attach. */
public sealed interface MessageAttachmentInput extends JsonModel
    permits MessageAttachmentInputValue, DraftAttachmentInput {

  /**
   * Upload ID from an upload call.
   *
   * @return the member {@code uploadID}
   */
  default String uploadId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Length in seconds; overrides the detected one.
   *
   * @return the member {@code duration}; null if it is absent
   */
  default @Nullable Duration duration() {
    return ModelValue.optional(this, 1);
  }

  /**
   * File name; overrides the stored one.
   *
   * @return the member {@code fileName}; null if it is absent
   */
  default @Nullable String fileName() {
    return ModelValue.optional(this, 2);
  }

  /**
   * MIME type; overrides the detected one.
   *
   * @return the member {@code mimeType}; null if it is absent
   */
  default @Nullable String mimeType() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Pixel size; overrides the detected one.
   *
   * @return the member {@code size}; null if it is absent
   */
  default @Nullable Dimensions size() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Attachment kind; worked out from the MIME type when left out.
   *
   * @return the member {@code type}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable MessageAttachmentType type() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code MessageAttachmentInput}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MessageAttachmentInput}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MessageAttachmentInput template) {
    return new Builder(template);
  }

  /** Makes a {@link MessageAttachmentInput}. Not thread-safe. */
  final class Builder {

    private final Slots<MessageAttachmentInput> slots;

    private Builder() {
      slots = new Slots<>(MessageAttachmentInputValue.SHAPE);
    }

    private Builder(MessageAttachmentInput template) {
      slots = new Slots<>(MessageAttachmentInputValue.SHAPE, template);
    }

    /**
     * Sets {@code "uploadID"}: upload ID from an upload call.
     *
     * @param uploadId the value
     * @return this builder
     */
    public Builder uploadId(String uploadId) {
      slots.set(0, uploadId);
      return this;
    }

    /**
     * Sets {@code "duration"}: length in seconds; overrides the detected one.
     *
     * @param duration the value
     * @return this builder
     */
    public Builder duration(Duration duration) {
      slots.set(1, duration);
      return this;
    }

    /**
     * Sets {@code "fileName"}: file name; overrides the stored one.
     *
     * @param fileName the value
     * @return this builder
     */
    public Builder fileName(String fileName) {
      slots.set(2, fileName);
      return this;
    }

    /**
     * Sets {@code "mimeType"}: MIME type; overrides the detected one.
     *
     * @param mimeType the value
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      slots.set(3, mimeType);
      return this;
    }

    /**
     * Sets {@code "size"}: pixel size; overrides the detected one.
     *
     * @param size the value
     * @return this builder
     */
    public Builder size(Dimensions size) {
      slots.set(4, size);
      return this;
    }

    /**
     * Sets {@code "type"}: attachment kind; worked out from the MIME type when left out.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(MessageAttachmentType type) {
      slots.set(5, type);
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
    public MessageAttachmentInput build() {
      return slots.build();
    }
  }
}
