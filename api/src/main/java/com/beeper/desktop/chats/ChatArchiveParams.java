// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatArchiveParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.archive} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatArchiveParams permits ChatArchiveParamsValue {

  /**
   * True archives, false moves back to the inbox. (the server takes true if it is not set)
   *
   * @return the member {@code archived}; null if it is not set
   */
  default @Nullable Boolean archived() {
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
  static Builder builder(ChatArchiveParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatArchiveParams> slots;

    private Builder() {
      slots = new Slots<>(ChatArchiveParamsValue.SHAPE);
    }

    private Builder(ChatArchiveParams template) {
      slots = new Slots<>(ChatArchiveParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "archived"}: true archives, false moves back to the inbox. (the server takes true
     * if it is not set)
     *
     * @param archived the value; not null
     * @return this builder
     */
    public Builder archived(boolean archived) {
      slots.set(0, archived);
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
    public ChatArchiveParams build() {
      return slots.build();
    }
  }
}
