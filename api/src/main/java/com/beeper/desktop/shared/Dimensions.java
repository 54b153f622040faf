// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.DimensionsValue;
import org.jspecify.annotations.Nullable;

/** Pixel size; both sides given. */
public sealed interface Dimensions extends JsonModel permits DimensionsValue {

  /**
   * Height in pixels.
   *
   * @return the member {@code height}
   */
  default double height() {
    return ModelValue.required(this, 0);
  }

  /**
   * Width in pixels.
   *
   * @return the member {@code width}
   */
  default double width() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Dimensions}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Dimensions}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Dimensions template) {
    return new Builder(template);
  }

  /** Makes a {@link Dimensions}. Not thread-safe. */
  final class Builder {

    private final Slots<Dimensions> slots;

    private Builder() {
      slots = new Slots<>(DimensionsValue.SHAPE);
    }

    private Builder(Dimensions template) {
      slots = new Slots<>(DimensionsValue.SHAPE, template);
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
    public Dimensions build() {
      return slots.build();
    }
  }
}
