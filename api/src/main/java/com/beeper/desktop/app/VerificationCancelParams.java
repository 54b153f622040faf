// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.VerificationCancelParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.verifications.cancel} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface VerificationCancelParams permits VerificationCancelParamsValue {

  /**
   * Cancel code.
   *
   * @return the member {@code code}; null if it is not set
   */
  default @Nullable String code() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Reason for people.
   *
   * @return the member {@code reason}; null if it is not set
   */
  default @Nullable String reason() {
    return ModelValue.optional(this, 1);
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
  static Builder builder(VerificationCancelParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationCancelParams> slots;

    private Builder() {
      slots = new Slots<>(VerificationCancelParamsValue.SHAPE);
    }

    private Builder(VerificationCancelParams template) {
      slots = new Slots<>(VerificationCancelParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "code"}: cancel code.
     *
     * @param code the value; not null
     * @return this builder
     */
    public Builder code(String code) {
      slots.set(0, code);
      return this;
    }

    /**
     * Sets {@code "reason"}: reason for people.
     *
     * @param reason the value; not null
     * @return this builder
     */
    public Builder reason(String reason) {
      slots.set(1, reason);
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
     */
    public VerificationCancelParams build() {
      return slots.build();
    }
  }
}
