// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.SetupRegistrationRequiredResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no account yet; register one. */
public sealed interface SetupRegistrationRequiredResponse extends SetupResponseOutput, JsonModel
    permits SetupRegistrationRequiredResponseValue {

  /**
   * Fixed wording for the form.
   *
   * @return the member {@code copy}
   */
  default RegistrationCopy copy() {
    return ModelValue.required(this, 0);
  }

  /**
   * Token to register with.
   *
   * @return the member {@code leadToken}
   */
  default String leadToken() {
    return ModelValue.required(this, 1);
  }

  /**
   * Always true.
   *
   * @return the member {@code registrationRequired}
   */
  default boolean registrationRequired() {
    return ModelValue.required(this, 2);
  }

  /**
   * Setup request ID to register with.
   *
   * @return the member {@code setupRequestID}
   */
  default String setupRequestId() {
    return ModelValue.required(this, 3);
  }

  /**
   * User names to offer.
   *
   * @return the member {@code usernameSuggestions}; null if it is absent
   */
  default @Nullable List<String> usernameSuggestions() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code SetupRegistrationRequiredResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SetupRegistrationRequiredResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SetupRegistrationRequiredResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link SetupRegistrationRequiredResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<SetupRegistrationRequiredResponse> slots;

    private Builder() {
      slots = new Slots<>(SetupRegistrationRequiredResponseValue.SHAPE);
      slots.set(2, true);
    }

    private Builder(SetupRegistrationRequiredResponse template) {
      slots = new Slots<>(SetupRegistrationRequiredResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "copy"}: fixed wording for the form.
     *
     * @param copy the value
     * @return this builder
     */
    public Builder copy(RegistrationCopy copy) {
      slots.set(0, copy);
      return this;
    }

    /**
     * Sets {@code "leadToken"}: token to register with.
     *
     * @param leadToken the value
     * @return this builder
     */
    public Builder leadToken(String leadToken) {
      slots.set(1, leadToken);
      return this;
    }

    /**
     * Sets {@code "setupRequestID"}: setup request ID to register with.
     *
     * @param setupRequestId the value
     * @return this builder
     */
    public Builder setupRequestId(String setupRequestId) {
      slots.set(3, setupRequestId);
      return this;
    }

    /**
     * Sets {@code "usernameSuggestions"}: user names to offer.
     *
     * @param usernameSuggestions the value
     * @return this builder
     */
    public Builder usernameSuggestions(List<String> usernameSuggestions) {
      slots.set(4, usernameSuggestions);
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
    public SetupRegistrationRequiredResponse build() {
      return slots.build();
    }
  }
}
