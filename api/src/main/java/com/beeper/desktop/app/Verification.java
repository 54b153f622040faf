// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.VerificationValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device verification. */
public sealed interface Verification extends JsonModel permits VerificationValue {

  /**
   * Verification ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Actions possible now.
   *
   * @return the member {@code availableActions}
   */
  default List<VerificationAction> availableActions() {
    return ModelValue.required(this, 1);
  }

  /**
   * Whether this device received or started it.
   *
   * @return the member {@code direction}; {@code UNRECOGNIZED} for a value that this version does
   *     not know
   */
  default VerificationDirection direction() {
    return ModelValue.required(this, 2);
  }

  /**
   * Methods both sides support.
   *
   * @return the member {@code methods}
   */
  default List<VerificationMethod> methods() {
    return ModelValue.required(this, 3);
  }

  /**
   * What a verification is for.
   *
   * @return the member {@code purpose}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default VerificationPurpose purpose() {
    return ModelValue.required(this, 4);
  }

  /**
   * Progress.
   *
   * @return the member {@code state}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default VerificationState state() {
    return ModelValue.required(this, 5);
  }

  /**
   * Why it stopped.
   *
   * @return the member {@code error}; null if it is absent
   */
  default @Nullable VerificationError error() {
    return ModelValue.optional(this, 6);
  }

  /**
   * The other device.
   *
   * @return the member {@code otherDevice}; null if it is absent
   */
  default @Nullable VerificationDevice otherDevice() {
    return ModelValue.optional(this, 7);
  }

  /**
   * The other user.
   *
   * @return the member {@code otherUserID}; null if it is absent
   */
  default @Nullable String otherUserId() {
    return ModelValue.optional(this, 8);
  }

  /**
   * QR data.
   *
   * @return the member {@code qr}; null if it is absent
   */
  default @Nullable VerificationQr qr() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Values to compare.
   *
   * @return the member {@code sas}; null if it is absent
   */
  default @Nullable VerificationSas sas() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Verification}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Verification}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Verification template) {
    return new Builder(template);
  }

  /** Makes a {@link Verification}. Not thread-safe. */
  final class Builder {

    private final Slots<Verification> slots;

    private Builder() {
      slots = new Slots<>(VerificationValue.SHAPE);
    }

    private Builder(Verification template) {
      slots = new Slots<>(VerificationValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: verification ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "availableActions"}: actions possible now.
     *
     * @param availableActions the value
     * @return this builder
     */
    public Builder availableActions(List<VerificationAction> availableActions) {
      slots.set(1, availableActions);
      return this;
    }

    /**
     * Sets {@code "direction"}: whether this device received or started it.
     *
     * @param direction the value
     * @return this builder
     */
    public Builder direction(VerificationDirection direction) {
      slots.set(2, direction);
      return this;
    }

    /**
     * Sets {@code "methods"}: methods both sides support.
     *
     * @param methods the value
     * @return this builder
     */
    public Builder methods(List<VerificationMethod> methods) {
      slots.set(3, methods);
      return this;
    }

    /**
     * Sets {@code "purpose"}: what a verification is for.
     *
     * @param purpose the value
     * @return this builder
     */
    public Builder purpose(VerificationPurpose purpose) {
      slots.set(4, purpose);
      return this;
    }

    /**
     * Sets {@code "state"}: progress.
     *
     * @param state the value
     * @return this builder
     */
    public Builder state(VerificationState state) {
      slots.set(5, state);
      return this;
    }

    /**
     * Sets {@code "error"}: why it stopped.
     *
     * @param error the value
     * @return this builder
     */
    public Builder error(VerificationError error) {
      slots.set(6, error);
      return this;
    }

    /**
     * Sets {@code "otherDevice"}: the other device.
     *
     * @param otherDevice the value
     * @return this builder
     */
    public Builder otherDevice(VerificationDevice otherDevice) {
      slots.set(7, otherDevice);
      return this;
    }

    /**
     * Sets {@code "otherUserID"}: the other user.
     *
     * @param otherUserId the value
     * @return this builder
     */
    public Builder otherUserId(String otherUserId) {
      slots.set(8, otherUserId);
      return this;
    }

    /**
     * Sets {@code "qr"}: QR data.
     *
     * @param qr the value
     * @return this builder
     */
    public Builder qr(VerificationQr qr) {
      slots.set(9, qr);
      return this;
    }

    /**
     * Sets {@code "sas"}: values to compare.
     *
     * @param sas the value
     * @return this builder
     */
    public Builder sas(VerificationSas sas) {
      slots.set(10, sas);
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
    public Verification build() {
      return slots.build();
    }
  }
}
