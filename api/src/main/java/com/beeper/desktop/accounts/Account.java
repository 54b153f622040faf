// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chat account connected to Beeper. */
public sealed interface Account extends JsonModel permits AccountValue {

  /**
   * Account ID used to address account-scoped calls.
   *
   * @return the member {@code accountID}
   */
  default String accountId() {
    return ModelValue.required(this, 0);
  }

  /**
   * Which bridge an account runs on.
   *
   * @return the member {@code bridge}
   */
  default AccountBridge bridge() {
    return ModelValue.required(this, 1);
  }

  /**
   * Connection status.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable AccountStatus status() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Identity this account is signed in as.
   *
   * @return the member {@code user}
   */
  default User user() {
    return ModelValue.required(this, 3);
  }

  /**
   * Runtime capabilities, free-form.
   *
   * @return the member {@code capabilities}; null if it is absent
   */
  default @Nullable Map<String, @Nullable Object> capabilities() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Bridge login this account belongs to, when known.
   *
   * @return the member {@code loginID}; null if it is absent
   */
  default @Nullable String loginId() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Network display name; absent when unknown.
   *
   * @return the member {@code network}; null if it is absent
   */
  default @Nullable String network() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Status wording for people.
   *
   * @return the member {@code statusText}; null if it is absent
   */
  default @Nullable String statusText() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Account}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Account}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Account template) {
    return new Builder(template);
  }

  /** Makes a {@link Account}. Not thread-safe. */
  final class Builder {

    private final Slots<Account> slots;

    private Builder() {
      slots = new Slots<>(AccountValue.SHAPE);
    }

    private Builder(Account template) {
      slots = new Slots<>(AccountValue.SHAPE, template);
    }

    /**
     * Sets {@code "accountID"}: account ID used to address account-scoped calls.
     *
     * @param accountId the value
     * @return this builder
     */
    public Builder accountId(String accountId) {
      slots.set(0, accountId);
      return this;
    }

    /**
     * Sets {@code "bridge"}: which bridge an account runs on.
     *
     * @param bridge the value
     * @return this builder
     */
    public Builder bridge(AccountBridge bridge) {
      slots.set(1, bridge);
      return this;
    }

    /**
     * Sets {@code "status"}: connection status.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(AccountStatus status) {
      slots.set(2, status);
      return this;
    }

    /**
     * Sets {@code "user"}: identity this account is signed in as.
     *
     * @param user the value
     * @return this builder
     */
    public Builder user(User user) {
      slots.set(3, user);
      return this;
    }

    /**
     * Sets {@code "capabilities"}: runtime capabilities, free-form.
     *
     * @param capabilities the value
     * @return this builder
     */
    public Builder capabilities(Map<String, @Nullable Object> capabilities) {
      slots.set(4, capabilities);
      return this;
    }

    /**
     * Sets {@code "loginID"}: bridge login this account belongs to, when known.
     *
     * @param loginId the value
     * @return this builder
     */
    public Builder loginId(String loginId) {
      slots.set(5, loginId);
      return this;
    }

    /**
     * Sets {@code "network"}: network display name; absent when unknown.
     *
     * @param network the value
     * @return this builder
     */
    public Builder network(String network) {
      slots.set(6, network);
      return this;
    }

    /**
     * Sets {@code "statusText"}: status wording for people.
     *
     * @param statusText the value
     * @return this builder
     */
    public Builder statusText(String statusText) {
      slots.set(7, statusText);
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
    public Account build() {
      return slots.build();
    }
  }
}
