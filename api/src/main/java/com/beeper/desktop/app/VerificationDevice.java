// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationDeviceValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** The other device. */
public sealed interface VerificationDevice extends JsonModel permits VerificationDeviceValue {

  /**
   * Device ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Device name.
   *
   * @return the member {@code name}; null if it is absent
   */
  default @Nullable String name() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code VerificationDevice}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code VerificationDevice}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(VerificationDevice template) {
    return new Builder(template);
  }

  /** Makes a {@link VerificationDevice}. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationDevice> slots;

    private Builder() {
      slots = new Slots<>(VerificationDeviceValue.SHAPE);
    }

    private Builder(VerificationDevice template) {
      slots = new Slots<>(VerificationDeviceValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: device ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "name"}: device name.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      slots.set(1, name);
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
    public VerificationDevice build() {
      return slots.build();
    }
  }
}
