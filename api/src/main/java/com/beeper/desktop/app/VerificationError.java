// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationErrorValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Why it stopped. */
public sealed interface VerificationError extends JsonModel permits VerificationErrorValue {

  /**
   * Error code.
   *
   * @return the member {@code code}
   */
  default String code() {
    return ModelValue.required(this, 0);
  }

  /**
   * Text for people.
   *
   * @return the member {@code reason}
   */
  default String reason() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code VerificationError}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code VerificationError}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(VerificationError template) {
    return new Builder(template);
  }

  /** Makes a {@link VerificationError}. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationError> slots;

    private Builder() {
      slots = new Slots<>(VerificationErrorValue.SHAPE);
    }

    private Builder(VerificationError template) {
      slots = new Slots<>(VerificationErrorValue.SHAPE, template);
    }

    /**
     * Sets {@code "code"}: error code.
     *
     * @param code the value
     * @return this builder
     */
    public Builder code(String code) {
      slots.set(0, code);
      return this;
    }

    /**
     * Sets {@code "reason"}: text for people.
     *
     * @param reason the value
     * @return this builder
     */
    public Builder reason(String reason) {
      slots.set(1, reason);
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
    public VerificationError build() {
      return slots.build();
    }
  }
}
