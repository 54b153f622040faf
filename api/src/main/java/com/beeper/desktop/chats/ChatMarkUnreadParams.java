// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatMarkUnreadParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.markUnread} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatMarkUnreadParams permits ChatMarkUnreadParamsValue {

  /**
   * Mark unread from this message on.
   *
   * @return the member {@code messageID}; null if it is not set
   */
  default @Nullable String messageId() {
    return ModelValue.optional(this, 0);
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
  static Builder builder(ChatMarkUnreadParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatMarkUnreadParams> slots;

    private Builder() {
      slots = new Slots<>(ChatMarkUnreadParamsValue.SHAPE);
    }

    private Builder(ChatMarkUnreadParams template) {
      slots = new Slots<>(ChatMarkUnreadParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "messageID"}: mark unread from this message on.
     *
     * @param messageId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder messageId(String messageId) {
      slots.set(0, messageId);
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
    public ChatMarkUnreadParams build() {
      return slots.build();
    }
  }
}
