// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.ErrorValidationIssueValue;
import org.jspecify.annotations.Nullable;

/** One validation issue. */
public sealed interface ErrorValidationIssue extends JsonModel permits ErrorValidationIssueValue {

  /**
   * Issue code, for example invalid_type.
   *
   * @return the member {@code code}
   */
  default String code() {
    return ModelValue.required(this, 0);
  }

  /**
   * What is wrong, for people.
   *
   * @return the member {@code message}
   */
  default String message() {
    return ModelValue.required(this, 1);
  }

  /**
   * Where the value sits: names and array indexes from the payload root.
   *
   * @return the member {@code path}
   */
  default ErrorPath path() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ErrorValidationIssue}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ErrorValidationIssue}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ErrorValidationIssue template) {
    return new Builder(template);
  }

  /** Makes a {@link ErrorValidationIssue}. Not thread-safe. */
  final class Builder {

    private final Slots<ErrorValidationIssue> slots;

    private Builder() {
      slots = new Slots<>(ErrorValidationIssueValue.SHAPE);
    }

    private Builder(ErrorValidationIssue template) {
      slots = new Slots<>(ErrorValidationIssueValue.SHAPE, template);
    }

    /**
     * Sets {@code "code"}: issue code, for example invalid_type.
     *
     * @param code the value
     * @return this builder
     */
    public Builder code(String code) {
      slots.set(0, code);
      return this;
    }

    /**
     * Sets {@code "message"}: what is wrong, for people.
     *
     * @param message the value
     * @return this builder
     */
    public Builder message(String message) {
      slots.set(1, message);
      return this;
    }

    /**
     * Sets {@code "path"}: where the value sits: names and array indexes from the payload root.
     *
     * @param path the value
     * @return this builder
     */
    public Builder path(ErrorPath path) {
      slots.set(2, path);
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
    public ErrorValidationIssue build() {
      return slots.build();
    }
  }
}
