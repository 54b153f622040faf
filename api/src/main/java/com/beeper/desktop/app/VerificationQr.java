// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationQrValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** QR data. */
public sealed interface VerificationQr extends JsonModel permits VerificationQrValue {

  /**
   * Text to encode as the QR code.
   *
   * @return the member {@code data}
   */
  default String data() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code VerificationQr}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code VerificationQr}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(VerificationQr template) {
    return new Builder(template);
  }

  /** Makes a {@link VerificationQr}. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationQr> slots;

    private Builder() {
      slots = new Slots<>(VerificationQrValue.SHAPE);
    }

    private Builder(VerificationQr template) {
      slots = new Slots<>(VerificationQrValue.SHAPE, template);
    }

    /**
     * Sets {@code "data"}: text to encode as the QR code.
     *
     * @param data the value
     * @return this builder
     */
    public Builder data(String data) {
      slots.set(0, data);
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
    public VerificationQr build() {
      return slots.build();
    }
  }
}
