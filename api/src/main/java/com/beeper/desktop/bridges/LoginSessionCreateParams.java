// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.bridges.LoginSessionCreateParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bridges.loginSessions.create} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface LoginSessionCreateParams permits LoginSessionCreateParamsValue {

  /**
   * Account to reconnect; leave out for a new account. (at least 1 characters)
   *
   * @return the member {@code accountID}; null if it is not set
   */
  default @Nullable String accountId() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Login flow to run; the server picks one when left out. (at least 1 characters)
   *
   * @return the member {@code flowID}; null if it is not set
   */
  default @Nullable String flowId() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Bridge login to reconnect; leave out for a new account. (at least 1 characters)
   *
   * @return the member {@code loginID}; null if it is not set
   */
  default @Nullable String loginId() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(LoginSessionCreateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<LoginSessionCreateParams> slots;

    private Builder() {
      slots = new Slots<>(LoginSessionCreateParamsValue.SHAPE);
    }

    private Builder(LoginSessionCreateParams template) {
      slots = new Slots<>(LoginSessionCreateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "accountID"}: account to reconnect; leave out for a new account. (at least 1
     * characters)
     *
     * @param accountId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder accountId(String accountId) {
      slots.set(0, accountId);
      return this;
    }

    /**
     * Sets {@code "flowID"}: login flow to run; the server picks one when left out. (at least 1
     * characters)
     *
     * @param flowId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder flowId(String flowId) {
      slots.set(1, flowId);
      return this;
    }

    /**
     * Sets {@code "loginID"}: bridge login to reconnect; leave out for a new account. (at least 1
     * characters)
     *
     * @param loginId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder loginId(String loginId) {
      slots.set(2, loginId);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     */
    public LoginSessionCreateParams build() {
      return slots.build();
    }
  }
}
