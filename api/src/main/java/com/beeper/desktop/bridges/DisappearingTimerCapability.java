// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.DisappearingTimerCapabilityValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disappearing-timer options for group creation. */
public sealed interface DisappearingTimerCapability extends JsonModel
    permits DisappearingTimerCapabilityValue {

  /**
   * Timer kinds; the empty string means no timer.
   *
   * @return the member {@code types}
   */
  default List<DisappearingTimerType> types() {
    return ModelValue.required(this, 0);
  }

  /**
   * Present and true when empty timers are left out.
   *
   * @return the member {@code omit_empty_timer}; null if it is absent
   */
  default @Nullable Boolean omitEmptyTimer() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Allowed timer values.
   *
   * @return the member {@code timers}; null if it is absent
   */
  default @Nullable List<Long> timers() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code DisappearingTimerCapability}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code DisappearingTimerCapability}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(DisappearingTimerCapability template) {
    return new Builder(template);
  }

  /** Makes a {@link DisappearingTimerCapability}. Not thread-safe. */
  final class Builder {

    private final Slots<DisappearingTimerCapability> slots;

    private Builder() {
      slots = new Slots<>(DisappearingTimerCapabilityValue.SHAPE);
    }

    private Builder(DisappearingTimerCapability template) {
      slots = new Slots<>(DisappearingTimerCapabilityValue.SHAPE, template);
    }

    /**
     * Sets {@code "types"}: timer kinds; the empty string means no timer.
     *
     * @param types the value
     * @return this builder
     */
    public Builder types(List<DisappearingTimerType> types) {
      slots.set(0, types);
      return this;
    }

    /**
     * Sets {@code "omit_empty_timer"}: present and true when empty timers are left out.
     *
     * @param omitEmptyTimer the value
     * @return this builder
     */
    public Builder omitEmptyTimer(boolean omitEmptyTimer) {
      slots.set(1, omitEmptyTimer);
      return this;
    }

    /**
     * Sets {@code "timers"}: allowed timer values.
     *
     * @param timers the value
     * @return this builder
     */
    public Builder timers(List<Long> timers) {
      slots.set(2, timers);
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
    public DisappearingTimerCapability build() {
      return slots.build();
    }
  }
}
