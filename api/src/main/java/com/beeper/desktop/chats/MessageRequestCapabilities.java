// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.MessageRequestCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Ways to accept a message request. */
public sealed interface MessageRequestCapabilities extends JsonModel
    permits MessageRequestCapabilitiesValue {

  /**
   * Accept with a button.
   *
   * @return the member {@code acceptWithButton}; {@code UNRECOGNIZED} for a value that this version
   *     does not know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel acceptWithButton() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Accept by answering.
   *
   * @return the member {@code acceptWithMessage}; {@code UNRECOGNIZED} for a value that this
   *     version does not know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel acceptWithMessage() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code MessageRequestCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MessageRequestCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MessageRequestCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link MessageRequestCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<MessageRequestCapabilities> slots;

    private Builder() {
      slots = new Slots<>(MessageRequestCapabilitiesValue.SHAPE);
    }

    private Builder(MessageRequestCapabilities template) {
      slots = new Slots<>(MessageRequestCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "acceptWithButton"}: accept with a button.
     *
     * @param acceptWithButton the value
     * @return this builder
     */
    public Builder acceptWithButton(CapabilitySupportLevel acceptWithButton) {
      slots.set(0, acceptWithButton);
      return this;
    }

    /**
     * Sets {@code "acceptWithMessage"}: accept by answering.
     *
     * @param acceptWithMessage the value
     * @return this builder
     */
    public Builder acceptWithMessage(CapabilitySupportLevel acceptWithMessage) {
      slots.set(1, acceptWithMessage);
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
    public MessageRequestCapabilities build() {
      return slots.build();
    }
  }
}
