// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.internal.app.SetupResponseParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.setup.response} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface SetupResponseParams permits SetupResponseParamsValue {

  /**
   * Sign-in code.
   *
   * @return the member {@code response}
   */
  default String response() {
    return ModelValue.required(this, 0);
  }

  /**
   * Setup request ID.
   *
   * @return the member {@code setupRequestID}
   */
  default String setupRequestId() {
    return ModelValue.required(this, 1);
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
  static Builder builder(SetupResponseParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<SetupResponseParams> slots;

    private Builder() {
      slots = new Slots<>(SetupResponseParamsValue.SHAPE);
    }

    private Builder(SetupResponseParams template) {
      slots = new Slots<>(SetupResponseParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "response"}: sign-in code.
     *
     * @param response the value; not null
     * @return this builder
     */
    public Builder response(String response) {
      slots.set(0, response);
      return this;
    }

    /**
     * Sets {@code "setupRequestID"}: setup request ID.
     *
     * @param setupRequestId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder setupRequestId(String setupRequestId) {
      slots.set(1, setupRequestId);
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
    public SetupResponseParams build() {
      return slots.build();
    }
  }
}
