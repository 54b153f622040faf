// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.EncryptionStatusValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Encryption setup status. */
public sealed interface EncryptionStatus extends JsonModel permits EncryptionStatusValue {

  /**
   * The account can verify devices.
   *
   * @return the member {@code crossSigning}
   */
  default boolean crossSigning() {
    return ModelValue.required(this, 0);
  }

  /**
   * The first encrypted sync is done.
   *
   * @return the member {@code firstSyncDone}
   */
  default boolean firstSyncDone() {
    return ModelValue.required(this, 1);
  }

  /**
   * The user says the recovery key is saved.
   *
   * @return the member {@code hasBackedUpRecoveryKey}
   */
  default boolean hasBackedUpRecoveryKey() {
    return ModelValue.required(this, 2);
  }

  /**
   * Setup has begun.
   *
   * @return the member {@code initialized}
   */
  default boolean initialized() {
    return ModelValue.required(this, 3);
  }

  /**
   * Message key backup exists.
   *
   * @return the member {@code keyBackup}
   */
  default boolean keyBackup() {
    return ModelValue.required(this, 4);
  }

  /**
   * Keys present on this device.
   *
   * @return the member {@code secrets}
   */
  default EncryptionSecrets secrets() {
    return ModelValue.required(this, 5);
  }

  /**
   * Secret storage exists.
   *
   * @return the member {@code secretStorage}
   */
  default boolean secretStorage() {
    return ModelValue.required(this, 6);
  }

  /**
   * This device is trusted.
   *
   * @return the member {@code verified}
   */
  default boolean verified() {
    return ModelValue.required(this, 7);
  }

  /**
   * Unix time the recovery key was made; the unit is not documented.
   *
   * @return the member {@code recoveryKeyGeneratedAt}; null if it is absent
   */
  default @Nullable Double recoveryKeyGeneratedAt() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code EncryptionStatus}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code EncryptionStatus}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(EncryptionStatus template) {
    return new Builder(template);
  }

  /** Makes a {@link EncryptionStatus}. Not thread-safe. */
  final class Builder {

    private final Slots<EncryptionStatus> slots;

    private Builder() {
      slots = new Slots<>(EncryptionStatusValue.SHAPE);
    }

    private Builder(EncryptionStatus template) {
      slots = new Slots<>(EncryptionStatusValue.SHAPE, template);
    }

    /**
     * Sets {@code "crossSigning"}: the account can verify devices.
     *
     * @param crossSigning the value
     * @return this builder
     */
    public Builder crossSigning(boolean crossSigning) {
      slots.set(0, crossSigning);
      return this;
    }

    /**
     * Sets {@code "firstSyncDone"}: the first encrypted sync is done.
     *
     * @param firstSyncDone the value
     * @return this builder
     */
    public Builder firstSyncDone(boolean firstSyncDone) {
      slots.set(1, firstSyncDone);
      return this;
    }

    /**
     * Sets {@code "hasBackedUpRecoveryKey"}: the user says the recovery key is saved.
     *
     * @param hasBackedUpRecoveryKey the value
     * @return this builder
     */
    public Builder hasBackedUpRecoveryKey(boolean hasBackedUpRecoveryKey) {
      slots.set(2, hasBackedUpRecoveryKey);
      return this;
    }

    /**
     * Sets {@code "initialized"}: setup has begun.
     *
     * @param initialized the value
     * @return this builder
     */
    public Builder initialized(boolean initialized) {
      slots.set(3, initialized);
      return this;
    }

    /**
     * Sets {@code "keyBackup"}: message key backup exists.
     *
     * @param keyBackup the value
     * @return this builder
     */
    public Builder keyBackup(boolean keyBackup) {
      slots.set(4, keyBackup);
      return this;
    }

    /**
     * Sets {@code "secrets"}: keys present on this device.
     *
     * @param secrets the value
     * @return this builder
     */
    public Builder secrets(EncryptionSecrets secrets) {
      slots.set(5, secrets);
      return this;
    }

    /**
     * Sets {@code "secretStorage"}: secret storage exists.
     *
     * @param secretStorage the value
     * @return this builder
     */
    public Builder secretStorage(boolean secretStorage) {
      slots.set(6, secretStorage);
      return this;
    }

    /**
     * Sets {@code "verified"}: this device is trusted.
     *
     * @param verified the value
     * @return this builder
     */
    public Builder verified(boolean verified) {
      slots.set(7, verified);
      return this;
    }

    /**
     * Sets {@code "recoveryKeyGeneratedAt"}: unix time the recovery key was made; the unit is not
     * documented.
     *
     * @param recoveryKeyGeneratedAt the value
     * @return this builder
     */
    public Builder recoveryKeyGeneratedAt(double recoveryKeyGeneratedAt) {
      slots.set(8, recoveryKeyGeneratedAt);
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
    public EncryptionStatus build() {
      return slots.build();
    }
  }
}
