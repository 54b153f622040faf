// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.RecoveryKeyResetResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** A fresh recovery key. */
public sealed interface RecoveryKeyResetResponse extends JsonModel
    permits RecoveryKeyResetResponseValue {

  /**
   * New recovery key; show it once and let the user save it.
   *
   * @return the member {@code recoveryKey}
   */
  default String recoveryKey() {
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
   * {@code RecoveryKeyResetResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code RecoveryKeyResetResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(RecoveryKeyResetResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link RecoveryKeyResetResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<RecoveryKeyResetResponse> slots;

    private Builder() {
      slots = new Slots<>(RecoveryKeyResetResponseValue.SHAPE);
    }

    private Builder(RecoveryKeyResetResponse template) {
      slots = new Slots<>(RecoveryKeyResetResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "recoveryKey"}: new recovery key; show it once and let the user save it.
     *
     * @param recoveryKey the value
     * @return this builder
     */
    public Builder recoveryKey(String recoveryKey) {
      slots.set(0, recoveryKey);
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
    public RecoveryKeyResetResponse build() {
      return slots.build();
    }
  }
}
