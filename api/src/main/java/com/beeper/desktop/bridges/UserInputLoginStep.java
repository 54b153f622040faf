// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.UserInputLoginStepValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ask the user for values. */
public sealed interface UserInputLoginStep extends CurrentStep, JsonModel
    permits UserInputLoginStepValue {

  /**
   * Step kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Step ID to submit to.
   *
   * @return the member {@code stepID}
   */
  default String stepId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Values to ask for.
   *
   * @return the member {@code fields}
   */
  default List<LoginInputField> fields() {
    return ModelValue.required(this, 2);
  }

  /**
   * Free-form attachments of the step; any JSON value each.
   *
   * @return the member {@code attachments}; null if it is absent
   */
  default @Nullable List<@Nullable Object> attachments() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Text to show the user.
   *
   * @return the member {@code instructions}; null if it is absent
   */
  default @Nullable String instructions() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code UserInputLoginStep}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code UserInputLoginStep}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(UserInputLoginStep template) {
    return new Builder(template);
  }

  /** Makes a {@link UserInputLoginStep}. Not thread-safe. */
  final class Builder {

    private final Slots<UserInputLoginStep> slots;

    private Builder() {
      slots = new Slots<>(UserInputLoginStepValue.SHAPE);
      slots.set(0, "user_input");
    }

    private Builder(UserInputLoginStep template) {
      slots = new Slots<>(UserInputLoginStepValue.SHAPE, template);
    }

    /**
     * Sets {@code "stepID"}: step ID to submit to.
     *
     * @param stepId the value
     * @return this builder
     */
    public Builder stepId(String stepId) {
      slots.set(1, stepId);
      return this;
    }

    /**
     * Sets {@code "fields"}: values to ask for.
     *
     * @param fields the value
     * @return this builder
     */
    public Builder fields(List<LoginInputField> fields) {
      slots.set(2, fields);
      return this;
    }

    /**
     * Sets {@code "attachments"}: free-form attachments of the step; any JSON value each.
     *
     * @param attachments the value
     * @return this builder
     */
    public Builder attachments(List<@Nullable Object> attachments) {
      slots.set(3, attachments);
      return this;
    }

    /**
     * Sets {@code "instructions"}: text to show the user.
     *
     * @param instructions the value
     * @return this builder
     */
    public Builder instructions(String instructions) {
      slots.set(4, instructions);
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
    public UserInputLoginStep build() {
      return slots.build();
    }
  }
}
