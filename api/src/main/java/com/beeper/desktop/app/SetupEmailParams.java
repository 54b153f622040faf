// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.SetupEmailParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.email} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface SetupEmailParams permits SetupEmailParamsValue {

  /**
   * E-mail address. (an e-mail address)
   *
   * @return the member {@code email}
   */
  default String email() {
    return ModelValue.required(this, 0);
  }

  /**
   * Setup request ID.
   *
   * @return the member {@code setupRequestID}
   */
  default String setupRequestId() {
    return ModelValue.required(this, 1);
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
  static Builder builder(SetupEmailParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<SetupEmailParams> slots;

    private Builder() {
      slots = new Slots<>(SetupEmailParamsValue.SHAPE);
    }

    private Builder(SetupEmailParams template) {
      slots = new Slots<>(SetupEmailParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "email"}: e-mail address. (an e-mail address)
     *
     * @param email the value; not null
     * @return this builder
     */
    public Builder email(String email) {
      slots.set(0, email);
      return this;
    }

    /**
     * Sets {@code "setupRequestID"}: setup request ID.
     *
     * @param setupRequestId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder setupRequestId(String setupRequestId) {
      slots.set(1, setupRequestId);
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
    public SetupEmailParams build() {
      return slots.build();
    }
  }
}
