// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.LoginSessionValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.ApiError;
import org.jspecify.annotations.Nullable;

/** A temporary connect or reconnect run on a bridge. */
public sealed interface LoginSession extends JsonModel permits LoginSessionValue {

  /**
   * Bridge ID.
   *
   * @return the member {@code bridgeID}
   */
  default String bridgeId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Login session ID.
   *
   * @return the member {@code loginSessionID}
   */
  default String loginSessionId() {
    return ModelValue.required(this, 1);
  }

  /**
   * State of a login session; the last three are final.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default LoginSessionStatus status() {
    return ModelValue.required(this, 2);
  }

  /**
   * Account that was added or reconnected, once known.
   *
   * @return the member {@code account}; null if it is absent
   */
  default @Nullable Account account() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Account being reconnected, when known.
   *
   * @return the member {@code accountID}; null if it is absent
   */
  default @Nullable String accountId() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Step to show or complete next; left out once the session is complete, cancelled or failed.
   *
   * @return the member {@code currentStep}; null if it is absent
   */
  default @Nullable CurrentStep currentStep() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Why the session failed.
   *
   * @return the member {@code error}; null if it is absent
   */
  default @Nullable ApiError error() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Login that came out of the session, once known.
   *
   * @return the member {@code login}; null if it is absent
   */
  default @Nullable BridgeLogin login() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Bridge login being reconnected, when known.
   *
   * @return the member {@code loginID}; null if it is absent
   */
  default @Nullable String loginId() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code LoginSession}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code LoginSession}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(LoginSession template) {
    return new Builder(template);
  }

  /** Makes a {@link LoginSession}. Not thread-safe. */
  final class Builder {

    private final Slots<LoginSession> slots;

    private Builder() {
      slots = new Slots<>(LoginSessionValue.SHAPE);
    }

    private Builder(LoginSession template) {
      slots = new Slots<>(LoginSessionValue.SHAPE, template);
    }

    /**
     * Sets {@code "bridgeID"}: bridge ID.
     *
     * @param bridgeId the value
     * @return this builder
     */
    public Builder bridgeId(String bridgeId) {
      slots.set(0, bridgeId);
      return this;
    }

    /**
     * Sets {@code "loginSessionID"}: login session ID.
     *
     * @param loginSessionId the value
     * @return this builder
     */
    public Builder loginSessionId(String loginSessionId) {
      slots.set(1, loginSessionId);
      return this;
    }

    /**
     * Sets {@code "status"}: state of a login session; the last three are final.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(LoginSessionStatus status) {
      slots.set(2, status);
      return this;
    }

    /**
     * Sets {@code "account"}: account that was added or reconnected, once known.
     *
     * @param account the value
     * @return this builder
     */
    public Builder account(Account account) {
      slots.set(3, account);
      return this;
    }

    /**
     * Sets {@code "accountID"}: account being reconnected, when known.
     *
     * @param accountId the value
     * @return this builder
     */
    public Builder accountId(String accountId) {
      slots.set(4, accountId);
      return this;
    }

    /**
     * Sets {@code "currentStep"}: step to show or complete next; left out once the session is
     * complete, cancelled or failed.
     *
     * @param currentStep the value
     * @return this builder
     */
    public Builder currentStep(CurrentStep currentStep) {
      slots.set(5, currentStep);
      return this;
    }

    /**
     * Sets {@code "error"}: why the session failed.
     *
     * @param error the value
     * @return this builder
     */
    public Builder error(ApiError error) {
      slots.set(6, error);
      return this;
    }

    /**
     * Sets {@code "login"}: login that came out of the session, once known.
     *
     * @param login the value
     * @return this builder
     */
    public Builder login(BridgeLogin login) {
      slots.set(7, login);
      return this;
    }

    /**
     * Sets {@code "loginID"}: bridge login being reconnected, when known.
     *
     * @param loginId the value
     * @return this builder
     */
    public Builder loginId(String loginId) {
      slots.set(8, loginId);
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
    public LoginSession build() {
      return slots.build();
    }
  }
}
