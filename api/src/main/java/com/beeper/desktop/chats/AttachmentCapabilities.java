// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.AttachmentCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits for one kind of attachment. */
public sealed interface AttachmentCapabilities extends JsonModel
    permits AttachmentCapabilitiesValue {

  /**
   * Support by MIME type or pattern; a missing type counts as rejected.
   *
   * @return the member {@code mimeTypes}
   */
  default Map<String, CapabilitySupportLevel> mimeTypes() {
    return ModelValue.required(this, 0);
  }

  /**
   * Caption support.
   *
   * @return the member {@code caption}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel caption() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Longest caption.
   *
   * @return the member {@code maxCaptionLength}; null if it is absent
   */
  default @Nullable Long maxCaptionLength() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Largest file in bytes.
   *
   * @return the member {@code maxSize}; null if it is absent
   */
  default @Nullable Long maxSize() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Widest picture or video in pixels.
   *
   * @return the member {@code maxWidth}; null if it is absent
   */
  default @Nullable Long maxWidth() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Tallest picture or video in pixels.
   *
   * @return the member {@code maxHeight}; null if it is absent
   */
  default @Nullable Long maxHeight() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Longest audio or video in seconds.
   *
   * @return the member {@code maxDuration}; null if it is absent
   */
  default @Nullable Duration maxDuration() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Whether view-once media can be sent.
   *
   * @return the member {@code viewOnce}; null if it is absent
   */
  default @Nullable Boolean viewOnce() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code AttachmentCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AttachmentCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AttachmentCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link AttachmentCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<AttachmentCapabilities> slots;

    private Builder() {
      slots = new Slots<>(AttachmentCapabilitiesValue.SHAPE);
    }

    private Builder(AttachmentCapabilities template) {
      slots = new Slots<>(AttachmentCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "mimeTypes"}: support by MIME type or pattern; a missing type counts as rejected.
     *
     * @param mimeTypes the value
     * @return this builder
     */
    public Builder mimeTypes(Map<String, CapabilitySupportLevel> mimeTypes) {
      slots.set(0, mimeTypes);
      return this;
    }

    /**
     * Sets {@code "caption"}: caption support.
     *
     * @param caption the value
     * @return this builder
     */
    public Builder caption(CapabilitySupportLevel caption) {
      slots.set(1, caption);
      return this;
    }

    /**
     * Sets {@code "maxCaptionLength"}: longest caption.
     *
     * @param maxCaptionLength the value
     * @return this builder
     */
    public Builder maxCaptionLength(long maxCaptionLength) {
      slots.set(2, maxCaptionLength);
      return this;
    }

    /**
     * Sets {@code "maxSize"}: largest file in bytes.
     *
     * @param maxSize the value
     * @return this builder
     */
    public Builder maxSize(long maxSize) {
      slots.set(3, maxSize);
      return this;
    }

    /**
     * Sets {@code "maxWidth"}: widest picture or video in pixels.
     *
     * @param maxWidth the value
     * @return this builder
     */
    public Builder maxWidth(long maxWidth) {
      slots.set(4, maxWidth);
      return this;
    }

    /**
     * Sets {@code "maxHeight"}: tallest picture or video in pixels.
     *
     * @param maxHeight the value
     * @return this builder
     */
    public Builder maxHeight(long maxHeight) {
      slots.set(5, maxHeight);
      return this;
    }

    /**
     * Sets {@code "maxDuration"}: longest audio or video in seconds.
     *
     * @param maxDuration the value
     * @return this builder
     */
    public Builder maxDuration(Duration maxDuration) {
      slots.set(6, maxDuration);
      return this;
    }

    /**
     * Sets {@code "viewOnce"}: whether view-once media can be sent.
     *
     * @param viewOnce the value
     * @return this builder
     */
    public Builder viewOnce(boolean viewOnce) {
      slots.set(7, viewOnce);
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
    public AttachmentCapabilities build() {
      return slots.build();
    }
  }
}
