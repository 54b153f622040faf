// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.AppStateSnapshotValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Sign-in and encryption setup state. */
public sealed interface AppStateSnapshot extends JsonModel permits AppStateSnapshotValue {

  /**
   * Encryption setup status.
   *
   * @return the member {@code e2ee}
   */
  default EncryptionStatus e2ee() {
    return ModelValue.required(this, 0);
  }

  /**
   * Where sign-in and encryption setup stand.
   *
   * @return the member {@code state}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default AppState state() {
    return ModelValue.required(this, 1);
  }

  /**
   * Who is signed in; absent before sign-in.
   *
   * @return the member {@code matrix}; null if it is absent
   */
  default @Nullable MatrixIdentity matrix() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Running device verification, if any.
   *
   * @return the member {@code verification}; null if it is absent
   */
  default @Nullable Verification verification() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code AppStateSnapshot}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AppStateSnapshot}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AppStateSnapshot template) {
    return new Builder(template);
  }

  /** Makes a {@link AppStateSnapshot}. Not thread-safe. */
  final class Builder {

    private final Slots<AppStateSnapshot> slots;

    private Builder() {
      slots = new Slots<>(AppStateSnapshotValue.SHAPE);
    }

    private Builder(AppStateSnapshot template) {
      slots = new Slots<>(AppStateSnapshotValue.SHAPE, template);
    }

    /**
     * Sets {@code "e2ee"}: encryption setup status.
     *
     * @param e2ee the value
     * @return this builder
     */
    public Builder e2ee(EncryptionStatus e2ee) {
      slots.set(0, e2ee);
      return this;
    }

    /**
     * Sets {@code "state"}: where sign-in and encryption setup stand.
     *
     * @param state the value
     * @return this builder
     */
    public Builder state(AppState state) {
      slots.set(1, state);
      return this;
    }

    /**
     * Sets {@code "matrix"}: who is signed in; absent before sign-in.
     *
     * @param matrix the value
     * @return this builder
     */
    public Builder matrix(MatrixIdentity matrix) {
      slots.set(2, matrix);
      return this;
    }

    /**
     * Sets {@code "verification"}: running device verification, if any.
     *
     * @param verification the value
     * @return this builder
     */
    public Builder verification(Verification verification) {
      slots.set(3, verification);
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
    public AppStateSnapshot build() {
      return slots.build();
    }
  }
}
