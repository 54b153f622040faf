// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.MatrixCredentialsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Credentials handed out once, at the end of sign-in. */
public sealed interface MatrixCredentials extends JsonModel permits MatrixCredentialsValue {

  /**
   * Beeper account token; a secret that is not shown again.
   *
   * @return the member {@code accessToken}
   */
  default String accessToken() {
    return ModelValue.required(this, 0);
  }

  /**
   * Device ID.
   *
   * @return the member {@code deviceID}
   */
  default String deviceId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Homeserver URL.
   *
   * @return the member {@code homeserver}
   */
  default String homeserver() {
    return ModelValue.required(this, 2);
  }

  /**
   * User ID.
   *
   * @return the member {@code userID}
   */
  default String userId() {
    return ModelValue.required(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code MatrixCredentials}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MatrixCredentials}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MatrixCredentials template) {
    return new Builder(template);
  }

  /** Makes a {@link MatrixCredentials}. Not thread-safe. */
  final class Builder {

    private final Slots<MatrixCredentials> slots;

    private Builder() {
      slots = new Slots<>(MatrixCredentialsValue.SHAPE);
    }

    private Builder(MatrixCredentials template) {
      slots = new Slots<>(MatrixCredentialsValue.SHAPE, template);
    }

    /**
     * Sets {@code "accessToken"}: beeper account token; a secret that is not shown again.
     *
     * @param accessToken the value
     * @return this builder
     */
    public Builder accessToken(String accessToken) {
      slots.set(0, accessToken);
      return this;
    }

    /**
     * Sets {@code "deviceID"}: device ID.
     *
     * @param deviceId the value
     * @return this builder
     */
    public Builder deviceId(String deviceId) {
      slots.set(1, deviceId);
      return this;
    }

    /**
     * Sets {@code "homeserver"}: homeserver URL.
     *
     * @param homeserver the value
     * @return this builder
     */
    public Builder homeserver(String homeserver) {
      slots.set(2, homeserver);
      return this;
    }

    /**
     * Sets {@code "userID"}: user ID.
     *
     * @param userId the value
     * @return this builder
     */
    public Builder userId(String userId) {
      slots.set(3, userId);
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
    public MatrixCredentials build() {
      return slots.build();
    }
  }
}
