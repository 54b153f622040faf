// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.GroupFieldCapabilityValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Rules for one group-creation field. */
public sealed interface GroupFieldCapability extends JsonModel permits GroupFieldCapabilityValue {

  /**
   * Whether the field may be set.
   *
   * @return the member {@code allowed}
   */
  default boolean allowed() {
    return ModelValue.required(this, 0);
  }

  /**
   * Longest value or largest count.
   *
   * @return the member {@code max_length}; null if it is absent
   */
  default @Nullable Long maxLength() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Shortest value or smallest count.
   *
   * @return the member {@code min_length}; null if it is absent
   */
  default @Nullable Long minLength() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Whether the field must be set.
   *
   * @return the member {@code required}; null if it is absent
   */
  default @Nullable Boolean required() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Disappearing-timer options for group creation.
   *
   * @return the member {@code settings}; null if it is absent
   */
  default @Nullable DisappearingTimerCapability settings() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code GroupFieldCapability}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code GroupFieldCapability}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(GroupFieldCapability template) {
    return new Builder(template);
  }

  /** Makes a {@link GroupFieldCapability}. Not thread-safe. */
  final class Builder {

    private final Slots<GroupFieldCapability> slots;

    private Builder() {
      slots = new Slots<>(GroupFieldCapabilityValue.SHAPE);
    }

    private Builder(GroupFieldCapability template) {
      slots = new Slots<>(GroupFieldCapabilityValue.SHAPE, template);
    }

    /**
     * Sets {@code "allowed"}: whether the field may be set.
     *
     * @param allowed the value
     * @return this builder
     */
    public Builder allowed(boolean allowed) {
      slots.set(0, allowed);
      return this;
    }

    /**
     * Sets {@code "max_length"}: longest value or largest count.
     *
     * @param maxLength the value
     * @return this builder
     */
    public Builder maxLength(long maxLength) {
      slots.set(1, maxLength);
      return this;
    }

    /**
     * Sets {@code "min_length"}: shortest value or smallest count.
     *
     * @param minLength the value
     * @return this builder
     */
    public Builder minLength(long minLength) {
      slots.set(2, minLength);
      return this;
    }

    /**
     * Sets {@code "required"}: whether the field must be set.
     *
     * @param required the value
     * @return this builder
     */
    public Builder required(boolean required) {
      slots.set(3, required);
      return this;
    }

    /**
     * Sets {@code "settings"}: disappearing-timer options for group creation.
     *
     * @param settings the value
     * @return this builder
     */
    public Builder settings(DisappearingTimerCapability settings) {
      slots.set(4, settings);
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
    public GroupFieldCapability build() {
      return slots.build();
    }
  }
}
