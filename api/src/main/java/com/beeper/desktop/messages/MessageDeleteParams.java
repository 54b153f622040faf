// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageDeleteParamsValue;
import org.jspecify.annotations.Nullable;

/**
 * What {@code messages.delete} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface MessageDeleteParams permits MessageDeleteParamsValue {

  /**
   * Delete for everyone where possible; false deletes for the user only. (the server takes true if
   * it is not set)
   *
   * @return the query parameter {@code forEveryone}; null if it is not set
   */
  default @Nullable Boolean forEveryone() {
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
  static Builder builder(MessageDeleteParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<MessageDeleteParams> slots;

    private Builder() {
      slots = new Slots<>(MessageDeleteParamsValue.SHAPE);
    }

    private Builder(MessageDeleteParams template) {
      slots = new Slots<>(MessageDeleteParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "forEveryone"}: delete for everyone where possible; false deletes for the user
     * only. (the server takes true if it is not set)
     *
     * @param forEveryone the value; not null
     * @return this builder
     */
    public Builder forEveryone(boolean forEveryone) {
      slots.set(0, forEveryone);
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
    public MessageDeleteParams build() {
      return slots.build();
    }
  }
}
