// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.EmptyLoginDisplayValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Nothing to show; only wait. */
public sealed interface EmptyLoginDisplay extends LoginDisplay, JsonModel
    permits EmptyLoginDisplayValue {

  /**
   * Display kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code EmptyLoginDisplay}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code EmptyLoginDisplay}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(EmptyLoginDisplay template) {
    return new Builder(template);
  }

  /** Makes a {@link EmptyLoginDisplay}. Not thread-safe. */
  final class Builder {

    private final Slots<EmptyLoginDisplay> slots;

    private Builder() {
      slots = new Slots<>(EmptyLoginDisplayValue.SHAPE);
      slots.set(0, "nothing");
    }

    private Builder(EmptyLoginDisplay template) {
      slots = new Slots<>(EmptyLoginDisplayValue.SHAPE, template);
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
    public EmptyLoginDisplay build() {
      return slots.build();
    }
  }
}
