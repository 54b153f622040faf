// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import org.jspecify.annotations.Nullable;

/** Pixel size; either side may be missing. */
public sealed interface OptionalDimensions extends JsonModel permits OptionalDimensionsValue {

  /**
   * Height in pixels.
   *
   * @return the member {@code height}; null if it is absent
   */
  default @Nullable Double height() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Width in pixels.
   *
   * @return the member {@code width}; null if it is absent
   */
  default @Nullable Double width() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code OptionalDimensions}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code OptionalDimensions}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(OptionalDimensions template) {
    return new Builder(template);
  }

  /** Makes a {@link OptionalDimensions}. Not thread-safe. */
  final class Builder {

    private final Slots<OptionalDimensions> slots;

    private Builder() {
      slots = new Slots<>(OptionalDimensionsValue.SHAPE);
    }

    private Builder(OptionalDimensions template) {
      slots = new Slots<>(OptionalDimensionsValue.SHAPE, template);
    }

    /**
     * Sets {@code "height"}: height in pixels.
     *
     * @param height the value
     * @return this builder
     */
    public Builder height(double height) {
      slots.set(0, height);
      return this;
    }

    /**
     * Sets {@code "width"}: width in pixels.
     *
     * @param width the value
     * @return this builder
     */
    public Builder width(double width) {
      slots.set(1, width);
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
    public OptionalDimensions build() {
      return slots.build();
    }
  }
}
