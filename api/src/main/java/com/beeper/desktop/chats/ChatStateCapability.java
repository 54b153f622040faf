// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatStateCapabilityValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Support for changing one chat setting. */
public sealed interface ChatStateCapability extends JsonModel permits ChatStateCapabilityValue {

  /**
   * Support level.
   *
   * @return the member {@code level}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default CapabilitySupportLevel level() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ChatStateCapability}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatStateCapability}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatStateCapability template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatStateCapability}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatStateCapability> slots;

    private Builder() {
      slots = new Slots<>(ChatStateCapabilityValue.SHAPE);
    }

    private Builder(ChatStateCapability template) {
      slots = new Slots<>(ChatStateCapabilityValue.SHAPE, template);
    }

    /**
     * Sets {@code "level"}: support level.
     *
     * @param level the value
     * @return this builder
     */
    public Builder level(CapabilitySupportLevel level) {
      slots.set(0, level);
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
    public ChatStateCapability build() {
      return slots.build();
    }
  }
}
