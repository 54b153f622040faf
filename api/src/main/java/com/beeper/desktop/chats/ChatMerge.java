// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatMergeValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of a merged chat; the merged chat has no messages of its own. */
public sealed interface ChatMerge extends JsonModel permits ChatMergeValue {

  /**
   * Member chats.
   *
   * @return the member {@code chatIDs}
   */
  default List<String> chatIds() {
    return ModelValue.required(this, 0);
  }

  /**
   * Member that gets messages sent to the merged chat, when the user picked one on this device.
   *
   * @return the member {@code defaultChatID}; null if it is absent
   */
  default @Nullable String defaultChatId() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatMerge}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatMerge}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatMerge template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatMerge}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatMerge> slots;

    private Builder() {
      slots = new Slots<>(ChatMergeValue.SHAPE);
    }

    private Builder(ChatMerge template) {
      slots = new Slots<>(ChatMergeValue.SHAPE, template);
    }

    /**
     * Sets {@code "chatIDs"}: member chats.
     *
     * @param chatIds the value
     * @return this builder
     */
    public Builder chatIds(List<String> chatIds) {
      slots.set(0, chatIds);
      return this;
    }

    /**
     * Sets {@code "defaultChatID"}: member that gets messages sent to the merged chat, when the
     * user picked one on this device.
     *
     * @param defaultChatId the value
     * @return this builder
     */
    public Builder defaultChatId(String defaultChatId) {
      slots.set(1, defaultChatId);
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
    public ChatMerge build() {
      return slots.build();
    }
  }
}
