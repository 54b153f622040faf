// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.SetupCompleteResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Sign-in is done. */
public sealed interface SetupCompleteResponse extends SetupResponseOutput, JsonModel
    permits SetupCompleteResponseValue {

  /**
   * Credentials handed out once, at the end of sign-in.
   *
   * @return the member {@code matrix}
   */
  default MatrixCredentials matrix() {
    return ModelValue.required(this, 0);
  }

  /**
   * Sign-in and encryption setup state.
   *
   * @return the member {@code session}
   */
  default AppStateSnapshot session() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code SetupCompleteResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SetupCompleteResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SetupCompleteResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link SetupCompleteResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<SetupCompleteResponse> slots;

    private Builder() {
      slots = new Slots<>(SetupCompleteResponseValue.SHAPE);
    }

    private Builder(SetupCompleteResponse template) {
      slots = new Slots<>(SetupCompleteResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "matrix"}: credentials handed out once, at the end of sign-in.
     *
     * @param matrix the value
     * @return this builder
     */
    public Builder matrix(MatrixCredentials matrix) {
      slots.set(0, matrix);
      return this;
    }

    /**
     * Sets {@code "session"}: sign-in and encryption setup state.
     *
     * @param session the value
     * @return this builder
     */
    public Builder session(AppStateSnapshot session) {
      slots.set(1, session);
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
    public SetupCompleteResponse build() {
      return slots.build();
    }
  }
}
