// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.info;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.info.OAuthEndpointInfoValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** OAuth endpoints. */
public sealed interface OAuthEndpointInfo extends JsonModel permits OAuthEndpointInfoValue {

  /**
   * Authorization.
   *
   * @return the member {@code authorization_endpoint}
   */
  default String authorizationEndpoint() {
    return ModelValue.required(this, 0);
  }

  /**
   * Introspection.
   *
   * @return the member {@code introspection_endpoint}
   */
  default String introspectionEndpoint() {
    return ModelValue.required(this, 1);
  }

  /**
   * Dynamic client registration.
   *
   * @return the member {@code registration_endpoint}
   */
  default String registrationEndpoint() {
    return ModelValue.required(this, 2);
  }

  /**
   * Revocation.
   *
   * @return the member {@code revocation_endpoint}
   */
  default String revocationEndpoint() {
    return ModelValue.required(this, 3);
  }

  /**
   * Token.
   *
   * @return the member {@code token_endpoint}
   */
  default String tokenEndpoint() {
    return ModelValue.required(this, 4);
  }

  /**
   * User info.
   *
   * @return the member {@code userinfo_endpoint}
   */
  default String userinfoEndpoint() {
    return ModelValue.required(this, 5);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code OAuthEndpointInfo}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code OAuthEndpointInfo}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(OAuthEndpointInfo template) {
    return new Builder(template);
  }

  /** Makes a {@link OAuthEndpointInfo}. Not thread-safe. */
  final class Builder {

    private final Slots<OAuthEndpointInfo> slots;

    private Builder() {
      slots = new Slots<>(OAuthEndpointInfoValue.SHAPE);
    }

    private Builder(OAuthEndpointInfo template) {
      slots = new Slots<>(OAuthEndpointInfoValue.SHAPE, template);
    }

    /**
     * Sets {@code "authorization_endpoint"}: authorization.
     *
     * @param authorizationEndpoint the value
     * @return this builder
     */
    public Builder authorizationEndpoint(String authorizationEndpoint) {
      slots.set(0, authorizationEndpoint);
      return this;
    }

    /**
     * Sets {@code "introspection_endpoint"}: introspection.
     *
     * @param introspectionEndpoint the value
     * @return this builder
     */
    public Builder introspectionEndpoint(String introspectionEndpoint) {
      slots.set(1, introspectionEndpoint);
      return this;
    }

    /**
     * Sets {@code "registration_endpoint"}: dynamic client registration.
     *
     * @param registrationEndpoint the value
     * @return this builder
     */
    public Builder registrationEndpoint(String registrationEndpoint) {
      slots.set(2, registrationEndpoint);
      return this;
    }

    /**
     * Sets {@code "revocation_endpoint"}: revocation.
     *
     * @param revocationEndpoint the value
     * @return this builder
     */
    public Builder revocationEndpoint(String revocationEndpoint) {
      slots.set(3, revocationEndpoint);
      return this;
    }

    /**
     * Sets {@code "token_endpoint"}: token.
     *
     * @param tokenEndpoint the value
     * @return this builder
     */
    public Builder tokenEndpoint(String tokenEndpoint) {
      slots.set(4, tokenEndpoint);
      return this;
    }

    /**
     * Sets {@code "userinfo_endpoint"}: user info.
     *
     * @param userinfoEndpoint the value
     * @return this builder
     */
    public Builder userinfoEndpoint(String userinfoEndpoint) {
      slots.set(5, userinfoEndpoint);
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
    public OAuthEndpointInfo build() {
      return slots.build();
    }
  }
}
