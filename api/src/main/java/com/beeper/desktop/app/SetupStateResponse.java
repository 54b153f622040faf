// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.SetupStateResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** State after a setup call. */
public sealed interface SetupStateResponse extends JsonModel permits SetupStateResponseValue {

  /**
   * Sign-in and encryption setup state.
   *
   * @return the member {@code session}
   */
  default AppStateSnapshot session() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code SetupStateResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SetupStateResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SetupStateResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link SetupStateResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<SetupStateResponse> slots;

    private Builder() {
      slots = new Slots<>(SetupStateResponseValue.SHAPE);
    }

    private Builder(SetupStateResponse template) {
      slots = new Slots<>(SetupStateResponseValue.SHAPE, template);
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
    public SetupStateResponse build() {
      return slots.build();
    }
  }
}
