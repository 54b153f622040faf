// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.QrCodeLoginDisplayValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** A QR code. */
public sealed interface QrCodeLoginDisplay extends LoginDisplay, JsonModel
    permits QrCodeLoginDisplayValue {

  /**
   * Display kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Text to encode as the QR code.
   *
   * @return the member {@code data}
   */
  default String data() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code QrCodeLoginDisplay}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code QrCodeLoginDisplay}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(QrCodeLoginDisplay template) {
    return new Builder(template);
  }

  /** Makes a {@link QrCodeLoginDisplay}. Not thread-safe. */
  final class Builder {

    private final Slots<QrCodeLoginDisplay> slots;

    private Builder() {
      slots = new Slots<>(QrCodeLoginDisplayValue.SHAPE);
      slots.set(0, "qr");
    }

    private Builder(QrCodeLoginDisplay template) {
      slots = new Slots<>(QrCodeLoginDisplayValue.SHAPE, template);
    }

    /**
     * Sets {@code "data"}: text to encode as the QR code.
     *
     * @param data the value
     * @return this builder
     */
    public Builder data(String data) {
      slots.set(1, data);
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
    public QrCodeLoginDisplay build() {
      return slots.build();
    }
  }
}
