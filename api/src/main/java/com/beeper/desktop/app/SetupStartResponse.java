// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.SetupStartResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new setup request. */
public sealed interface SetupStartResponse extends JsonModel permits SetupStartResponseValue {

  /**
   * Setup request ID for the next calls.
   *
   * @return the member {@code setupRequestID}
   */
  default String setupRequestId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Sign-in methods on offer; open set.
   *
   * @return the member {@code signInMethods}
   */
  default List<String> signInMethods() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code SetupStartResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SetupStartResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SetupStartResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link SetupStartResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<SetupStartResponse> slots;

    private Builder() {
      slots = new Slots<>(SetupStartResponseValue.SHAPE);
    }

    private Builder(SetupStartResponse template) {
      slots = new Slots<>(SetupStartResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "setupRequestID"}: setup request ID for the next calls.
     *
     * @param setupRequestId the value
     * @return this builder
     */
    public Builder setupRequestId(String setupRequestId) {
      slots.set(0, setupRequestId);
      return this;
    }

    /**
     * Sets {@code "signInMethods"}: sign-in methods on offer; open set.
     *
     * @param signInMethods the value
     * @return this builder
     */
    public Builder signInMethods(List<String> signInMethods) {
      slots.set(1, signInMethods);
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
    public SetupStartResponse build() {
      return slots.build();
    }
  }
}
