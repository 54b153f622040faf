// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.VerificationQrScanParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.verifications.qr.scan} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface VerificationQrScanParams permits VerificationQrScanParamsValue {

  /**
   * Payload read from the other device. (at least 1 characters)
   *
   * @return the member {@code data}
   */
  default String data() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(VerificationQrScanParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationQrScanParams> slots;

    private Builder() {
      slots = new Slots<>(VerificationQrScanParamsValue.SHAPE);
    }

    private Builder(VerificationQrScanParams template) {
      slots = new Slots<>(VerificationQrScanParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "data"}: payload read from the other device. (at least 1 characters)
     *
     * @param data the value; not null
     * @return this builder
     */
    public Builder data(String data) {
      slots.set(0, data);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public VerificationQrScanParams build() {
      return slots.build();
    }
  }
}
