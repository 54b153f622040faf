// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.SetupRegisterParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.register} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface SetupRegisterParams permits SetupRegisterParamsValue {

  /**
   * Must be true: the user accepted the terms.
   *
   * @return the member {@code acceptTerms}
   */
  default boolean acceptTerms() {
    return ModelValue.required(this, 0);
  }

  /**
   * Token from the registration-required answer.
   *
   * @return the member {@code leadToken}
   */
  default String leadToken() {
    return ModelValue.required(this, 1);
  }

  /**
   * Setup request ID.
   *
   * @return the member {@code setupRequestID}
   */
  default String setupRequestId() {
    return ModelValue.required(this, 2);
  }

  /**
   * Chosen user name. (at least 1 characters)
   *
   * @return the member {@code username}
   */
  default String username() {
    return ModelValue.required(this, 3);
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
  static Builder builder(SetupRegisterParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<SetupRegisterParams> slots;

    private Builder() {
      slots = new Slots<>(SetupRegisterParamsValue.SHAPE);
    }

    private Builder(SetupRegisterParams template) {
      slots = new Slots<>(SetupRegisterParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "acceptTerms"}: must be true: the user accepted the terms.
     *
     * @param acceptTerms the value; not null
     * @return this builder
     */
    public Builder acceptTerms(boolean acceptTerms) {
      slots.set(0, acceptTerms);
      return this;
    }

    /**
     * Sets {@code "leadToken"}: token from the registration-required answer.
     *
     * @param leadToken the value; not null
     * @return this builder
     */
    public Builder leadToken(String leadToken) {
      slots.set(1, leadToken);
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
      slots.set(2, setupRequestId);
      return this;
    }

    /**
     * Sets {@code "username"}: chosen user name. (at least 1 characters)
     *
     * @param username the value; not null
     * @return this builder
     */
    public Builder username(String username) {
      slots.set(3, username);
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
    public SetupRegisterParams build() {
      return slots.build();
    }
  }
}
