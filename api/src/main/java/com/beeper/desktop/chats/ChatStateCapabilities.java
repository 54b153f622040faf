// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatStateCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Which chat settings can be changed. */
public sealed interface ChatStateCapabilities extends JsonModel permits ChatStateCapabilitiesValue {

  /**
   * Avatar.
   *
   * @return the member {@code avatar}; null if it is absent
   */
  default @Nullable ChatStateCapability avatar() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Description.
   *
   * @return the member {@code description}; null if it is absent
   */
  default @Nullable ChatStateCapability description() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Disappearing-message timer.
   *
   * @return the member {@code disappearingTimer}; null if it is absent
   */
  default @Nullable ChatStateCapability disappearingTimer() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Title.
   *
   * @return the member {@code title}; null if it is absent
   */
  default @Nullable ChatStateCapability title() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ChatStateCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatStateCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatStateCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatStateCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatStateCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ChatStateCapabilitiesValue.SHAPE);
    }

    private Builder(ChatStateCapabilities template) {
      slots = new Slots<>(ChatStateCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "avatar"}: avatar.
     *
     * @param avatar the value
     * @return this builder
     */
    public Builder avatar(ChatStateCapability avatar) {
      slots.set(0, avatar);
      return this;
    }

    /**
     * Sets {@code "description"}: description.
     *
     * @param description the value
     * @return this builder
     */
    public Builder description(ChatStateCapability description) {
      slots.set(1, description);
      return this;
    }

    /**
     * Sets {@code "disappearingTimer"}: disappearing-message timer.
     *
     * @param disappearingTimer the value
     * @return this builder
     */
    public Builder disappearingTimer(ChatStateCapability disappearingTimer) {
      slots.set(2, disappearingTimer);
      return this;
    }

    /**
     * Sets {@code "title"}: title.
     *
     * @param title the value
     * @return this builder
     */
    public Builder title(ChatStateCapability title) {
      slots.set(3, title);
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
    public ChatStateCapabilities build() {
      return slots.build();
    }
  }
}
