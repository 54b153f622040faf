// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.DisplayAndWaitLoginStepValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Show something and wait for the user to act elsewhere. */
public sealed interface DisplayAndWaitLoginStep extends CurrentStep, JsonModel
    permits DisplayAndWaitLoginStepValue {

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
   * What to display, told apart by type.
   *
   * @return the member {@code display}
   */
  default LoginDisplay display() {
    return ModelValue.required(this, 2);
  }

  /**
   * Text to show the user.
   *
   * @return the member {@code instructions}; null if it is absent
   */
  default @Nullable String instructions() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code DisplayAndWaitLoginStep}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code DisplayAndWaitLoginStep}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(DisplayAndWaitLoginStep template) {
    return new Builder(template);
  }

  /** Makes a {@link DisplayAndWaitLoginStep}. Not thread-safe. */
  final class Builder {

    private final Slots<DisplayAndWaitLoginStep> slots;

    private Builder() {
      slots = new Slots<>(DisplayAndWaitLoginStepValue.SHAPE);
      slots.set(0, "display_and_wait");
    }

    private Builder(DisplayAndWaitLoginStep template) {
      slots = new Slots<>(DisplayAndWaitLoginStepValue.SHAPE, template);
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
     * Sets {@code "display"}: what to display, told apart by type.
     *
     * @param display the value
     * @return this builder
     */
    public Builder display(LoginDisplay display) {
      slots.set(2, display);
      return this;
    }

    /**
     * Sets {@code "instructions"}: text to show the user.
     *
     * @param instructions the value
     * @return this builder
     */
    public Builder instructions(String instructions) {
      slots.set(3, instructions);
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
    public DisplayAndWaitLoginStep build() {
      return slots.build();
    }
  }
}
