// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationSasValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Values to compare. */
public sealed interface VerificationSas extends JsonModel permits VerificationSasValue {

  /**
   * Emoji row.
   *
   * @return the member {@code emojis}
   */
  default String emojis() {
    return ModelValue.required(this, 0);
  }

  /**
   * Number row.
   *
   * @return the member {@code decimals}; null if it is absent
   */
  default @Nullable String decimals() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code VerificationSas}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code VerificationSas}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(VerificationSas template) {
    return new Builder(template);
  }

  /** Makes a {@link VerificationSas}. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationSas> slots;

    private Builder() {
      slots = new Slots<>(VerificationSasValue.SHAPE);
    }

    private Builder(VerificationSas template) {
      slots = new Slots<>(VerificationSasValue.SHAPE, template);
    }

    /**
     * Sets {@code "emojis"}: emoji row.
     *
     * @param emojis the value
     * @return this builder
     */
    public Builder emojis(String emojis) {
      slots.set(0, emojis);
      return this;
    }

    /**
     * Sets {@code "decimals"}: number row.
     *
     * @param decimals the value
     * @return this builder
     */
    public Builder decimals(String decimals) {
      slots.set(1, decimals);
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
    public VerificationSas build() {
      return slots.build();
    }
  }
}
