// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.FocusParamsValue;
import org.jspecify.annotations.Nullable;

/**
 * What {@code focus} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface FocusParams permits FocusParamsValue {

  /**
   * Chat ID or local chat ID to open.
   *
   * @return the member {@code chatID}; null if it is not set
   */
  default @Nullable String chatId() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Local picture path to put in the composer.
   *
   * @return the member {@code draftAttachmentPath}; null if it is not set
   */
  default @Nullable String draftAttachmentPath() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Plain text to put in the composer.
   *
   * @return the member {@code draftText}; null if it is not set
   */
  default @Nullable String draftText() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Message to jump to.
   *
   * @return the member {@code messageID}; null if it is not set
   */
  default @Nullable String messageId() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(FocusParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<FocusParams> slots;

    private Builder() {
      slots = new Slots<>(FocusParamsValue.SHAPE);
    }

    private Builder(FocusParams template) {
      slots = new Slots<>(FocusParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "chatID"}: chat ID or local chat ID to open.
     *
     * @param chatId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder chatId(String chatId) {
      slots.set(0, chatId);
      return this;
    }

    /**
     * Sets {@code "draftAttachmentPath"}: local picture path to put in the composer.
     *
     * @param draftAttachmentPath the value; not null
     * @return this builder
     */
    public Builder draftAttachmentPath(String draftAttachmentPath) {
      slots.set(1, draftAttachmentPath);
      return this;
    }

    /**
     * Sets {@code "draftText"}: plain text to put in the composer.
     *
     * @param draftText the value; not null
     * @return this builder
     */
    public Builder draftText(String draftText) {
      slots.set(2, draftText);
      return this;
    }

    /**
     * Sets {@code "messageID"}: message to jump to.
     *
     * @param messageId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder messageId(String messageId) {
      slots.set(3, messageId);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     */
    public FocusParams build() {
      return slots.build();
    }
  }
}
