// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.MatrixIdentityValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Signed-in Beeper identity. */
public sealed interface MatrixIdentity extends JsonModel permits MatrixIdentityValue {

  /**
   * Device ID.
   *
   * @return the member {@code deviceID}
   */
  default String deviceId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Homeserver URL.
   *
   * @return the member {@code homeserver}
   */
  default String homeserver() {
    return ModelValue.required(this, 1);
  }

  /**
   * User ID.
   *
   * @return the member {@code userID}
   */
  default String userId() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code MatrixIdentity}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MatrixIdentity}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MatrixIdentity template) {
    return new Builder(template);
  }

  /** Makes a {@link MatrixIdentity}. Not thread-safe. */
  final class Builder {

    private final Slots<MatrixIdentity> slots;

    private Builder() {
      slots = new Slots<>(MatrixIdentityValue.SHAPE);
    }

    private Builder(MatrixIdentity template) {
      slots = new Slots<>(MatrixIdentityValue.SHAPE, template);
    }

    /**
     * Sets {@code "deviceID"}: device ID.
     *
     * @param deviceId the value
     * @return this builder
     */
    public Builder deviceId(String deviceId) {
      slots.set(0, deviceId);
      return this;
    }

    /**
     * Sets {@code "homeserver"}: homeserver URL.
     *
     * @param homeserver the value
     * @return this builder
     */
    public Builder homeserver(String homeserver) {
      slots.set(1, homeserver);
      return this;
    }

    /**
     * Sets {@code "userID"}: user ID.
     *
     * @param userId the value
     * @return this builder
     */
    public Builder userId(String userId) {
      slots.set(2, userId);
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
    public MatrixIdentity build() {
      return slots.build();
    }
  }
}
