// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.ErrorValidationDetailsValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validation form of error details. */
public sealed interface ErrorValidationDetails extends JsonModel
    permits ErrorValidationDetailsValue {

  /**
   * One entry per rejected value.
   *
   * @return the member {@code issues}
   */
  default List<ErrorValidationIssue> issues() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ErrorValidationDetails}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ErrorValidationDetails}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ErrorValidationDetails template) {
    return new Builder(template);
  }

  /** Makes a {@link ErrorValidationDetails}. Not thread-safe. */
  final class Builder {

    private final Slots<ErrorValidationDetails> slots;

    private Builder() {
      slots = new Slots<>(ErrorValidationDetailsValue.SHAPE);
    }

    private Builder(ErrorValidationDetails template) {
      slots = new Slots<>(ErrorValidationDetailsValue.SHAPE, template);
    }

    /**
     * Sets {@code "issues"}: one entry per rejected value.
     *
     * @param issues the value
     * @return this builder
     */
    public Builder issues(List<ErrorValidationIssue> issues) {
      slots.set(0, issues);
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
    public ErrorValidationDetails build() {
      return slots.build();
    }
  }
}
