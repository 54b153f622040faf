// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageSendResponseValue;
import org.jspecify.annotations.Nullable;

/** The message is queued, not yet delivered. */
public sealed interface MessageSendResponse extends JsonModel permits MessageSendResponseValue {

  /**
   * Chat the message really went to; a member chat when the target is a merged chat.
   *
   * @return the member {@code chatID}
   */
  default String chatId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Temporary message ID; messages.retrieve accepts it.
   *
   * @return the member {@code pendingMessageID}
   */
  default String pendingMessageId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code MessageSendResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MessageSendResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MessageSendResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link MessageSendResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<MessageSendResponse> slots;

    private Builder() {
      slots = new Slots<>(MessageSendResponseValue.SHAPE);
    }

    private Builder(MessageSendResponse template) {
      slots = new Slots<>(MessageSendResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "chatID"}: chat the message really went to; a member chat when the target is a
     * merged chat.
     *
     * @param chatId the value
     * @return this builder
     */
    public Builder chatId(String chatId) {
      slots.set(0, chatId);
      return this;
    }

    /**
     * Sets {@code "pendingMessageID"}: temporary message ID; messages.retrieve accepts it.
     *
     * @param pendingMessageId the value
     * @return this builder
     */
    public Builder pendingMessageId(String pendingMessageId) {
      slots.set(1, pendingMessageId);
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
    public MessageSendResponse build() {
      return slots.build();
    }
  }
}
