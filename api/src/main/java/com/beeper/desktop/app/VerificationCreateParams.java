// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.VerificationCreateParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.verifications.create} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface VerificationCreateParams permits VerificationCreateParamsValue {

  /**
   * What a verification is for.
   *
   * @return the member {@code purpose}; null if it is not set
   */
  default @Nullable VerificationPurpose purpose() {
    return ModelValue.optional(this, 0);
  }

  /**
   * User to verify; the signed-in user when left out.
   *
   * @return the member {@code userID}; null if it is not set
   */
  default @Nullable String userId() {
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
  static Builder builder(VerificationCreateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationCreateParams> slots;

    private Builder() {
      slots = new Slots<>(VerificationCreateParamsValue.SHAPE);
    }

    private Builder(VerificationCreateParams template) {
      slots = new Slots<>(VerificationCreateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "purpose"}: what a verification is for.
     *
     * @param purpose the value; not null
     * @return this builder
     */
    public Builder purpose(VerificationPurpose purpose) {
      slots.set(0, purpose);
      return this;
    }

    /**
     * Sets {@code "userID"}: user to verify; the signed-in user when left out.
     *
     * @param userId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder userId(String userId) {
      slots.set(1, userId);
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
    public VerificationCreateParams build() {
      return slots.build();
    }
  }
}
