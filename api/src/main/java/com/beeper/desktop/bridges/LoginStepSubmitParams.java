// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.internal.bridges.LoginStepSubmitParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bridges.loginSessions.steps.submit} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface LoginStepSubmitParams permits LoginStepSubmitParamsValue {

  /**
   * Kind of the step being answered.
   *
   * @return the member {@code type}
   */
  default LoginStepType type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Values keyed by the field IDs of the step.
   *
   * @return the member {@code fields}; null if it is not set
   */
  default @Nullable Map<String, String> fields() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Last browser URL seen in a cookies step.
   *
   * @return the member {@code lastURL}; null if it is not set
   */
  default @Nullable String lastUrl() {
    return ModelValue.optional(this, 2);
  }

  /**
   * How the step was completed; usually left out.
   *
   * @return the member {@code source}; null if it is not set
   */
  default @Nullable LoginStepSource source() {
    return ModelValue.optional(this, 3);
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
  static Builder builder(LoginStepSubmitParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<LoginStepSubmitParams> slots;

    private Builder() {
      slots = new Slots<>(LoginStepSubmitParamsValue.SHAPE);
    }

    private Builder(LoginStepSubmitParams template) {
      slots = new Slots<>(LoginStepSubmitParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "type"}: kind of the step being answered.
     *
     * @param type the value; not null
     * @return this builder
     */
    public Builder type(LoginStepType type) {
      slots.set(0, type);
      return this;
    }

    /**
     * Sets {@code "fields"}: values keyed by the field IDs of the step.
     *
     * @param fields the value; not null
     * @return this builder
     */
    public Builder fields(Map<String, String> fields) {
      slots.set(1, fields);
      return this;
    }

    /**
     * Sets {@code "lastURL"}: last browser URL seen in a cookies step.
     *
     * @param lastUrl the value; not null
     * @return this builder
     */
    public Builder lastUrl(String lastUrl) {
      slots.set(2, lastUrl);
      return this;
    }

    /**
     * Sets {@code "source"}: how the step was completed; usually left out.
     *
     * @param source the value; not null
     * @return this builder
     */
    public Builder source(LoginStepSource source) {
      slots.set(3, source);
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
    public LoginStepSubmitParams build() {
      return slots.build();
    }
  }
}
