// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.EncryptionSecretsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Keys present on this device. */
public sealed interface EncryptionSecrets extends JsonModel permits EncryptionSecretsValue {

  /**
   * Identity key.
   *
   * @return the member {@code masterKey}
   */
  default boolean masterKey() {
    return ModelValue.required(this, 0);
  }

  /**
   * Message backup key.
   *
   * @return the member {@code megolmBackupKey}
   */
  default boolean megolmBackupKey() {
    return ModelValue.required(this, 1);
  }

  /**
   * Recovery key.
   *
   * @return the member {@code recoveryKey}
   */
  default boolean recoveryKey() {
    return ModelValue.required(this, 2);
  }

  /**
   * Device trust key.
   *
   * @return the member {@code selfSigningKey}
   */
  default boolean selfSigningKey() {
    return ModelValue.required(this, 3);
  }

  /**
   * User trust key.
   *
   * @return the member {@code userSigningKey}
   */
  default boolean userSigningKey() {
    return ModelValue.required(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code EncryptionSecrets}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code EncryptionSecrets}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(EncryptionSecrets template) {
    return new Builder(template);
  }

  /** Makes a {@link EncryptionSecrets}. Not thread-safe. */
  final class Builder {

    private final Slots<EncryptionSecrets> slots;

    private Builder() {
      slots = new Slots<>(EncryptionSecretsValue.SHAPE);
    }

    private Builder(EncryptionSecrets template) {
      slots = new Slots<>(EncryptionSecretsValue.SHAPE, template);
    }

    /**
     * Sets {@code "masterKey"}: identity key.
     *
     * @param masterKey the value
     * @return this builder
     */
    public Builder masterKey(boolean masterKey) {
      slots.set(0, masterKey);
      return this;
    }

    /**
     * Sets {@code "megolmBackupKey"}: message backup key.
     *
     * @param megolmBackupKey the value
     * @return this builder
     */
    public Builder megolmBackupKey(boolean megolmBackupKey) {
      slots.set(1, megolmBackupKey);
      return this;
    }

    /**
     * Sets {@code "recoveryKey"}: recovery key.
     *
     * @param recoveryKey the value
     * @return this builder
     */
    public Builder recoveryKey(boolean recoveryKey) {
      slots.set(2, recoveryKey);
      return this;
    }

    /**
     * Sets {@code "selfSigningKey"}: device trust key.
     *
     * @param selfSigningKey the value
     * @return this builder
     */
    public Builder selfSigningKey(boolean selfSigningKey) {
      slots.set(3, selfSigningKey);
      return this;
    }

    /**
     * Sets {@code "userSigningKey"}: user trust key.
     *
     * @param userSigningKey the value
     * @return this builder
     */
    public Builder userSigningKey(boolean userSigningKey) {
      slots.set(4, userSigningKey);
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
    public EncryptionSecrets build() {
      return slots.build();
    }
  }
}
