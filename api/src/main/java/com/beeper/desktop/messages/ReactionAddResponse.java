// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.ReactionAddResponseValue;
import org.jspecify.annotations.Nullable;

/** The reaction is queued. */
public sealed interface ReactionAddResponse extends JsonModel permits ReactionAddResponseValue {

  /**
   * Always true.
   *
   * @return the member {@code success}
   */
  default boolean success() {
    return ModelValue.required(this, 0);
  }

  /**
   * Chat ID.
   *
   * @return the member {@code chatID}
   */
  default String chatId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Message ID.
   *
   * @return the member {@code messageID}
   */
  default String messageId() {
    return ModelValue.required(this, 2);
  }

  /**
   * Key that was added.
   *
   * @return the member {@code reactionKey}
   */
  default String reactionKey() {
    return ModelValue.required(this, 3);
  }

  /**
   * ID to track the send with.
   *
   * @return the member {@code transactionID}
   */
  default String transactionId() {
    return ModelValue.required(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ReactionAddResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ReactionAddResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ReactionAddResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link ReactionAddResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<ReactionAddResponse> slots;

    private Builder() {
      slots = new Slots<>(ReactionAddResponseValue.SHAPE);
      slots.set(0, true);
    }

    private Builder(ReactionAddResponse template) {
      slots = new Slots<>(ReactionAddResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "chatID"}: chat ID.
     *
     * @param chatId the value
     * @return this builder
     */
    public Builder chatId(String chatId) {
      slots.set(1, chatId);
      return this;
    }

    /**
     * Sets {@code "messageID"}: message ID.
     *
     * @param messageId the value
     * @return this builder
     */
    public Builder messageId(String messageId) {
      slots.set(2, messageId);
      return this;
    }

    /**
     * Sets {@code "reactionKey"}: key that was added.
     *
     * @param reactionKey the value
     * @return this builder
     */
    public Builder reactionKey(String reactionKey) {
      slots.set(3, reactionKey);
      return this;
    }

    /**
     * Sets {@code "transactionID"}: ID to track the send with.
     *
     * @param transactionId the value
     * @return this builder
     */
    public Builder transactionId(String transactionId) {
      slots.set(4, transactionId);
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
    public ReactionAddResponse build() {
      return slots.build();
    }
  }
}
