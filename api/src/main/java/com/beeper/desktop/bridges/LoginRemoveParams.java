// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.bridges.LoginRemoveParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bridges.logins.remove} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface LoginRemoveParams permits LoginRemoveParamsValue {

  /**
   * Where a bridge login is removed.
   *
   * @return the member {@code scope}
   */
  default BridgeLoginRemoveScope scope() {
    return ModelValue.required(this, 0);
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
  static Builder builder(LoginRemoveParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<LoginRemoveParams> slots;

    private Builder() {
      slots = new Slots<>(LoginRemoveParamsValue.SHAPE);
    }

    private Builder(LoginRemoveParams template) {
      slots = new Slots<>(LoginRemoveParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "scope"}: where a bridge login is removed.
     *
     * @param scope the value; not null
     * @return this builder
     */
    public Builder scope(BridgeLoginRemoveScope scope) {
      slots.set(0, scope);
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
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public LoginRemoveParams build() {
      return slots.build();
    }
  }
}
