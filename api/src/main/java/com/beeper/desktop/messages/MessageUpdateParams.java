// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageUpdateParamsValue;
import org.jspecify.annotations.Nullable;

/**
 * What {@code messages.update} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface MessageUpdateParams permits MessageUpdateParamsValue {

  /**
   * New text of the message. (at least 1 characters)
   *
   * @return the member {@code text}
   */
  default String text() {
    return ModelValue.required(this, 0);
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
  static Builder builder(MessageUpdateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<MessageUpdateParams> slots;

    private Builder() {
      slots = new Slots<>(MessageUpdateParamsValue.SHAPE);
    }

    private Builder(MessageUpdateParams template) {
      slots = new Slots<>(MessageUpdateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "text"}: new text of the message. (at least 1 characters)
     *
     * @param text the value; not null
     * @return this builder
     */
    public Builder text(String text) {
      slots.set(0, text);
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
    public MessageUpdateParams build() {
      return slots.build();
    }
  }
}
