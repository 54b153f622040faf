// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatDisappearingTimerCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disappearing-message options of a chat. */
public sealed interface ChatDisappearingTimerCapabilities extends JsonModel
    permits ChatDisappearingTimerCapabilitiesValue {

  /**
   * Empty timers are left out of message content.
   *
   * @return the member {@code omitEmptyTimer}; null if it is absent
   */
  default @Nullable Boolean omitEmptyTimer() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Allowed timers in milliseconds; absent means any.
   *
   * @return the member {@code timers}; null if it is absent
   */
  default @Nullable List<Duration> timers() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Timer kinds.
   *
   * @return the member {@code types}; null if it is absent
   */
  default @Nullable List<ChatDisappearingTimerType> types() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ChatDisappearingTimerCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatDisappearingTimerCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatDisappearingTimerCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatDisappearingTimerCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatDisappearingTimerCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ChatDisappearingTimerCapabilitiesValue.SHAPE);
    }

    private Builder(ChatDisappearingTimerCapabilities template) {
      slots = new Slots<>(ChatDisappearingTimerCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "omitEmptyTimer"}: empty timers are left out of message content.
     *
     * @param omitEmptyTimer the value
     * @return this builder
     */
    public Builder omitEmptyTimer(boolean omitEmptyTimer) {
      slots.set(0, omitEmptyTimer);
      return this;
    }

    /**
     * Sets {@code "timers"}: allowed timers in milliseconds; absent means any.
     *
     * @param timers the value
     * @return this builder
     */
    public Builder timers(List<Duration> timers) {
      slots.set(1, timers);
      return this;
    }

    /**
     * Sets {@code "types"}: timer kinds.
     *
     * @param types the value
     * @return this builder
     */
    public Builder types(List<ChatDisappearingTimerType> types) {
      slots.set(2, types);
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
    public ChatDisappearingTimerCapabilities build() {
      return slots.build();
    }
  }
}
