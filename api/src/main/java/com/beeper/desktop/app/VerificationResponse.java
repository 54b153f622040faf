// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** State after a verification call. */
public sealed interface VerificationResponse extends JsonModel permits VerificationResponseValue {

  /**
   * Sign-in and encryption setup state.
   *
   * @return the member {@code session}
   */
  default AppStateSnapshot session() {
    return ModelValue.required(this, 0);
  }

  /**
   * The verification, when it still exists.
   *
   * @return the member {@code verification}; null if it is absent
   */
  default @Nullable Verification verification() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code VerificationResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code VerificationResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(VerificationResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link VerificationResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<VerificationResponse> slots;

    private Builder() {
      slots = new Slots<>(VerificationResponseValue.SHAPE);
    }

    private Builder(VerificationResponse template) {
      slots = new Slots<>(VerificationResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "session"}: sign-in and encryption setup state.
     *
     * @param session the value
     * @return this builder
     */
    public Builder session(AppStateSnapshot session) {
      slots.set(0, session);
      return this;
    }

    /**
     * Sets {@code "verification"}: the verification, when it still exists.
     *
     * @param verification the value
     * @return this builder
     */
    public Builder verification(Verification verification) {
      slots.set(1, verification);
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
    public VerificationResponse build() {
      return slots.build();
    }
  }
}
