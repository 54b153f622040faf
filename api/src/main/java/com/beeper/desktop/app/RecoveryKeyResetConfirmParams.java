// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.RecoveryKeyResetConfirmParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.recoveryKey.reset.confirm} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface RecoveryKeyResetConfirmParams permits RecoveryKeyResetConfirmParamsValue {

  /**
   * Recovery key from the reset call. (at least 1 characters)
   *
   * @return the member {@code recoveryKey}
   */
  default String recoveryKey() {
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
  static Builder builder(RecoveryKeyResetConfirmParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<RecoveryKeyResetConfirmParams> slots;

    private Builder() {
      slots = new Slots<>(RecoveryKeyResetConfirmParamsValue.SHAPE);
    }

    private Builder(RecoveryKeyResetConfirmParams template) {
      slots = new Slots<>(RecoveryKeyResetConfirmParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "recoveryKey"}: recovery key from the reset call. (at least 1 characters)
     *
     * @param recoveryKey the value; not null
     * @return this builder
     */
    public Builder recoveryKey(String recoveryKey) {
      slots.set(0, recoveryKey);
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
    public RecoveryKeyResetConfirmParams build() {
      return slots.build();
    }
  }
}
