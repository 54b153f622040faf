// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageSendParamsValue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code messages.send} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface MessageSendParams permits MessageSendParamsValue {

  /**
   * Plain text or Markdown.
   *
   * @return the member {@code text}; null if it is not set
   */
  default @Nullable String text() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Message to reply to.
   *
   * @return the member {@code replyToMessageID}; null if it is not set
   */
  default @Nullable String replyToMessageId() {
    return ModelValue.optional(this, 1);
  }

  /**
   * One attachment.
   *
   * @return the member {@code attachment}; null if it is not set
   */
  default @Nullable MessageAttachmentInput attachment() {
    return ModelValue.optional(this, 2);
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
  static Builder builder(MessageSendParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<MessageSendParams> slots;

    private Builder() {
      slots = new Slots<>(MessageSendParamsValue.SHAPE);
    }

    private Builder(MessageSendParams template) {
      slots = new Slots<>(MessageSendParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "text"}: plain text or Markdown.
     *
     * @param text the value; not null
     * @return this builder
     */
    public Builder text(String text) {
      slots.set(0, text);
      return this;
    }

    /**
     * Sets {@code "replyToMessageID"}: message to reply to.
     *
     * @param replyToMessageId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder replyToMessageId(String replyToMessageId) {
      slots.set(1, replyToMessageId);
      return this;
    }

    /**
     * Sets {@code "attachment"}: one attachment.
     *
     * @param attachment the value; not null
     * @return this builder
     */
    public Builder attachment(MessageAttachmentInput attachment) {
      slots.set(2, attachment);
      return this;
    }

    /**
     * Sets {@code "attachment"}: one attachment.
     *
     * @param attachment sets the members of the value
     * @return this builder
     */
    public Builder attachment(Consumer<MessageAttachmentInput.Builder> attachment) {
      MessageAttachmentInput.Builder builder = MessageAttachmentInput.builder();
      attachment.accept(builder);
      return attachment(builder.build());
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
    public MessageSendParams build() {
      return slots.build();
    }
  }
}
