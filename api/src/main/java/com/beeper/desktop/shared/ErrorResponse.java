// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.ErrorResponseValue;
import org.jspecify.annotations.Nullable;

/** Body of every non-2xx JSON answer of the /v1 routes. */
public sealed interface ErrorResponse extends JsonModel permits ErrorResponseValue {

  /**
   * Text for people.
   *
   * @return the member {@code message}
   */
  default String message() {
    return ModelValue.required(this, 0);
  }

  /**
   * Machine code; the full value set is not published, so branch on the HTTP status first.
   *
   * @return the member {@code code}
   */
  default String code() {
    return ModelValue.required(this, 1);
  }

  /**
   * Extra context; validation failures use the issues form, anything else is free-form or null.
   *
   * @return the member {@code details}; null if it is absent
   */
  default @Nullable ErrorDetails details() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ErrorResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ErrorResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ErrorResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link ErrorResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<ErrorResponse> slots;

    private Builder() {
      slots = new Slots<>(ErrorResponseValue.SHAPE);
    }

    private Builder(ErrorResponse template) {
      slots = new Slots<>(ErrorResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "message"}: text for people.
     *
     * @param message the value
     * @return this builder
     */
    public Builder message(String message) {
      slots.set(0, message);
      return this;
    }

    /**
     * Sets {@code "code"}: machine code; the full value set is not published, so branch on the HTTP
     * status first.
     *
     * @param code the value
     * @return this builder
     */
    public Builder code(String code) {
      slots.set(1, code);
      return this;
    }

    /**
     * Sets {@code "details"}: extra context; validation failures use the issues form, anything else
     * is free-form or null.
     *
     * @param details the value
     * @return this builder
     */
    public Builder details(ErrorDetails details) {
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
    public ErrorResponse build() {
      return slots.build();
    }
  }
}
