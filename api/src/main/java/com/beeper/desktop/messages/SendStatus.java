// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.SendStatusValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivery state, where the bridge reports it. */
public sealed interface SendStatus extends JsonModel permits SendStatusValue {

  /**
   * State of the send.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default SendState status() {
    return ModelValue.required(this, 0);
  }

  /**
   * When this state was reported.
   *
   * @return the member {@code timestamp}
   */
  default Instant timestamp() {
    return ModelValue.required(this, 1);
  }

  /**
   * Users the message reached.
   *
   * @return the member {@code deliveredToUsers}; null if it is absent
   */
  default @Nullable List<String> deliveredToUsers() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Adapter detail; not for users.
   *
   * @return the member {@code internalError}; null if it is absent
   */
  default @Nullable String internalError() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Text for people.
   *
   * @return the member {@code message}; null if it is absent
   */
  default @Nullable String message() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Machine reason, on failures.
   *
   * @return the member {@code reason}; null if it is absent
   */
  default @Nullable String reason() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code SendStatus}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SendStatus}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SendStatus template) {
    return new Builder(template);
  }

  /** Makes a {@link SendStatus}. Not thread-safe. */
  final class Builder {

    private final Slots<SendStatus> slots;

    private Builder() {
      slots = new Slots<>(SendStatusValue.SHAPE);
    }

    private Builder(SendStatus template) {
      slots = new Slots<>(SendStatusValue.SHAPE, template);
    }

    /**
     * Sets {@code "status"}: state of the send.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(SendState status) {
      slots.set(0, status);
      return this;
    }

    /**
     * Sets {@code "timestamp"}: when this state was reported.
     *
     * @param timestamp the value
     * @return this builder
     */
    public Builder timestamp(Instant timestamp) {
      slots.set(1, timestamp);
      return this;
    }

    /**
     * Sets {@code "deliveredToUsers"}: users the message reached.
     *
     * @param deliveredToUsers the value
     * @return this builder
     */
    public Builder deliveredToUsers(List<String> deliveredToUsers) {
      slots.set(2, deliveredToUsers);
      return this;
    }

    /**
     * Sets {@code "internalError"}: adapter detail; not for users.
     *
     * @param internalError the value
     * @return this builder
     */
    public Builder internalError(String internalError) {
      slots.set(3, internalError);
      return this;
    }

    /**
     * Sets {@code "message"}: text for people.
     *
     * @param message the value
     * @return this builder
     */
    public Builder message(String message) {
      slots.set(4, message);
      return this;
    }

    /**
     * Sets {@code "reason"}: machine reason, on failures.
     *
     * @param reason the value
     * @return this builder
     */
    public Builder reason(String reason) {
      slots.set(5, reason);
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
    public SendStatus build() {
      return slots.build();
    }
  }
}
