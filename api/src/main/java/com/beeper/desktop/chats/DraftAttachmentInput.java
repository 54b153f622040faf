// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.DraftAttachmentInputValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.messages.MessageAttachmentInput;
import com.beeper.desktop.messages.MessageAttachmentType;
import com.beeper.desktop.shared.Dimensions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An uploaded file for a draft. */
public sealed interface DraftAttachmentInput extends MessageAttachmentInput, JsonModel
    permits DraftAttachmentInputValue {

  /**
   * Attachment ID; made up by the server when left out.
   *
   * @return the member {@code id}; null if it is absent
   */
  default @Nullable String id() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code DraftAttachmentInput}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code DraftAttachmentInput}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(DraftAttachmentInput template) {
    return new Builder(template);
  }

  /** Makes a {@link DraftAttachmentInput}. Not thread-safe. */
  final class Builder {

    private final Slots<DraftAttachmentInput> slots;

    private Builder() {
      slots = new Slots<>(DraftAttachmentInputValue.SHAPE);
    }

    private Builder(DraftAttachmentInput template) {
      slots = new Slots<>(DraftAttachmentInputValue.SHAPE, template);
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
     * Sets {@code "id"}: attachment ID; made up by the server when left out.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(6, id);
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
    public DraftAttachmentInput build() {
      return slots.build();
    }
  }
}
