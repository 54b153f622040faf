// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.LoginSessionCancelResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Result of a cancel. */
public sealed interface LoginSessionCancelResponse extends JsonModel
    permits LoginSessionCancelResponseValue {

  /**
   * Bridge ID.
   *
   * @return the member {@code bridgeID}
   */
  default String bridgeId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Login session ID.
   *
   * @return the member {@code loginSessionID}
   */
  default String loginSessionId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Always cancelled.
   *
   * @return the member {@code status}
   */
  default String status() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code LoginSessionCancelResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code LoginSessionCancelResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(LoginSessionCancelResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link LoginSessionCancelResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<LoginSessionCancelResponse> slots;

    private Builder() {
      slots = new Slots<>(LoginSessionCancelResponseValue.SHAPE);
      slots.set(2, "cancelled");
    }

    private Builder(LoginSessionCancelResponse template) {
      slots = new Slots<>(LoginSessionCancelResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "bridgeID"}: bridge ID.
     *
     * @param bridgeId the value
     * @return this builder
     */
    public Builder bridgeId(String bridgeId) {
      slots.set(0, bridgeId);
      return this;
    }

    /**
     * Sets {@code "loginSessionID"}: login session ID.
     *
     * @param loginSessionId the value
     * @return this builder
     */
    public Builder loginSessionId(String loginSessionId) {
      slots.set(1, loginSessionId);
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
    public LoginSessionCancelResponse build() {
      return slots.build();
    }
  }
}
