// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ReactionAddParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.messages.reactions.add} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ReactionAddParams permits ReactionAddParamsValue {

  /**
   * Emoji, shortcode or custom emoji key. (at least 1 characters)
   *
   * @return the member {@code reactionKey}
   */
  default String reactionKey() {
    return ModelValue.required(this, 0);
  }

  /**
   * Client ID for deduplication and tracking.
   *
   * @return the member {@code transactionID}; null if it is not set
   */
  default @Nullable String transactionId() {
    return ModelValue.optional(this, 1);
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
  static Builder builder(ReactionAddParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ReactionAddParams> slots;

    private Builder() {
      slots = new Slots<>(ReactionAddParamsValue.SHAPE);
    }

    private Builder(ReactionAddParams template) {
      slots = new Slots<>(ReactionAddParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "reactionKey"}: emoji, shortcode or custom emoji key. (at least 1 characters)
     *
     * @param reactionKey the value; not null
     * @return this builder
     */
    public Builder reactionKey(String reactionKey) {
      slots.set(0, reactionKey);
      return this;
    }

    /**
     * Sets {@code "transactionID"}: client ID for deduplication and tracking.
     *
     * @param transactionId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder transactionId(String transactionId) {
      slots.set(1, transactionId);
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
    public ReactionAddParams build() {
      return slots.build();
    }
  }
}
