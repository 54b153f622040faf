// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatCreateParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.create} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatCreateParams permits ChatCreateParamsValue {

  /**
   * Account to create the chat on.
   *
   * @return the member {@code accountID}
   */
  default String accountId() {
    return ModelValue.required(this, 0);
  }

  /**
   * User IDs; exactly one for a single chat. (at least 1 elements)
   *
   * @return the member {@code participantIDs}
   */
  default List<String> participantIds() {
    return ModelValue.required(this, 1);
  }

  /**
   * single takes one participant; group takes several and a title.
   *
   * @return the member {@code type}
   */
  default ChatType type() {
    return ModelValue.required(this, 2);
  }

  /**
   * First message, where the network needs one.
   *
   * @return the member {@code messageText}; null if it is not set
   */
  default @Nullable String messageText() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Group title; mostly ignored for single chats.
   *
   * @return the member {@code title}; null if it is not set
   */
  default @Nullable String title() {
    return ModelValue.optional(this, 4);
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
  static Builder builder(ChatCreateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatCreateParams> slots;

    private Builder() {
      slots = new Slots<>(ChatCreateParamsValue.SHAPE);
    }

    private Builder(ChatCreateParams template) {
      slots = new Slots<>(ChatCreateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "accountID"}: account to create the chat on.
     *
     * @param accountId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder accountId(String accountId) {
      slots.set(0, accountId);
      return this;
    }

    /**
     * Sets {@code "participantIDs"}: user IDs; exactly one for a single chat. (at least 1 elements)
     *
     * @param participantIds the value; not null
     * @return this builder
     */
    public Builder participantIds(List<String> participantIds) {
      slots.set(1, participantIds);
      return this;
    }

    /**
     * Sets {@code "participantIDs"}: user IDs; exactly one for a single chat. (at least 1 elements)
     *
     * @param participantIds the values; not null
     * @return this builder
     */
    public Builder participantIds(String... participantIds) {
      return participantIds(List.of(participantIds));
    }

    /**
     * Sets {@code "type"}: single takes one participant; group takes several and a title.
     *
     * @param type the value; not null
     * @return this builder
     */
    public Builder type(ChatType type) {
      slots.set(2, type);
      return this;
    }

    /**
     * Sets {@code "messageText"}: first message, where the network needs one.
     *
     * @param messageText the value; not null
     * @return this builder
     */
    public Builder messageText(String messageText) {
      slots.set(3, messageText);
      return this;
    }

    /**
     * Sets {@code "title"}: group title; mostly ignored for single chats.
     *
     * @param title the value; not null
     * @return this builder
     */
    public Builder title(String title) {
      slots.set(4, title);
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
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public ChatCreateParams build() {
      return slots.build();
    }
  }
}
