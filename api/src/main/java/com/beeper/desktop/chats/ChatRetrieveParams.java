// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatRetrieveParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.retrieve} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatRetrieveParams permits ChatRetrieveParamsValue {

  /**
   * Participants to list: -1 for all, else 0 to 500. (-1 to 500; the server takes 100 if it is not
   * set)
   *
   * @return the query parameter {@code maxParticipantCount}; null if it is not set
   */
  default @Nullable Long maxParticipantCount() {
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
  static Builder builder(ChatRetrieveParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatRetrieveParams> slots;

    private Builder() {
      slots = new Slots<>(ChatRetrieveParamsValue.SHAPE);
    }

    private Builder(ChatRetrieveParams template) {
      slots = new Slots<>(ChatRetrieveParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "maxParticipantCount"}: participants to list: -1 for all, else 0 to 500. (-1 to
     * 500; the server takes 100 if it is not set)
     *
     * @param maxParticipantCount the value; not null
     * @return this builder
     */
    public Builder maxParticipantCount(long maxParticipantCount) {
      slots.set(0, maxParticipantCount);
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
     * Returns the parameters.
     *
     * @return immutable parameters
     */
    public ChatRetrieveParams build() {
      return slots.build();
    }
  }
}
