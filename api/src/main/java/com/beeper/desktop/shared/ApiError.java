// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.ApiErrorValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Error object carried inside a successful body (login sessions). */
public sealed interface ApiError extends JsonModel permits ApiErrorValue {

  /**
   * Machine code.
   *
   * @return the member {@code code}
   */
  default String code() {
    return ModelValue.required(this, 0);
  }

  /**
   * Text for people.
   *
   * @return the member {@code message}
   */
  default String message() {
    return ModelValue.required(this, 1);
  }

  /**
   * Free-form context.
   *
   * @return the member {@code details}; null if it is absent
   */
  default @Nullable Map<String, @Nullable Object> details() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ApiError}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ApiError}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ApiError template) {
    return new Builder(template);
  }

  /** Makes a {@link ApiError}. Not thread-safe. */
  final class Builder {

    private final Slots<ApiError> slots;

    private Builder() {
      slots = new Slots<>(ApiErrorValue.SHAPE);
    }

    private Builder(ApiError template) {
      slots = new Slots<>(ApiErrorValue.SHAPE, template);
    }

    /**
     * Sets {@code "code"}: machine code.
     *
     * @param code the value
     * @return this builder
     */
    public Builder code(String code) {
      slots.set(0, code);
      return this;
    }

    /**
     * Sets {@code "message"}: text for people.
     *
     * @param message the value
     * @return this builder
     */
    public Builder message(String message) {
      slots.set(1, message);
      return this;
    }

    /**
     * Sets {@code "details"}: free-form context.
     *
     * @param details the value
     * @return this builder
     */
    public Builder details(Map<String, @Nullable Object> details) {
      slots.set(2, details);
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
    public ApiError build() {
      return slots.build();
    }
  }
}
