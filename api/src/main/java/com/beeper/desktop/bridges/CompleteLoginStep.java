// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.CompleteLoginStepValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** The flow is done. */
public sealed interface CompleteLoginStep extends CurrentStep, JsonModel
    permits CompleteLoginStepValue {

  /**
   * Step kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Account that was added.
   *
   * @return the member {@code account}; null if it is absent
   */
  default @Nullable Account account() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Closing text to show the user.
   *
   * @return the member {@code instructions}; null if it is absent
   */
  default @Nullable String instructions() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Login that was created.
   *
   * @return the member {@code login}; null if it is absent
   */
  default @Nullable BridgeLogin login() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Step ID, when there is one.
   *
   * @return the member {@code stepID}; null if it is absent
   */
  default @Nullable String stepId() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code CompleteLoginStep}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code CompleteLoginStep}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(CompleteLoginStep template) {
    return new Builder(template);
  }

  /** Makes a {@link CompleteLoginStep}. Not thread-safe. */
  final class Builder {

    private final Slots<CompleteLoginStep> slots;

    private Builder() {
      slots = new Slots<>(CompleteLoginStepValue.SHAPE);
      slots.set(0, "complete");
    }

    private Builder(CompleteLoginStep template) {
      slots = new Slots<>(CompleteLoginStepValue.SHAPE, template);
    }

    /**
     * Sets {@code "account"}: account that was added.
     *
     * @param account the value
     * @return this builder
     */
    public Builder account(Account account) {
      slots.set(1, account);
      return this;
    }

    /**
     * Sets {@code "instructions"}: closing text to show the user.
     *
     * @param instructions the value
     * @return this builder
     */
    public Builder instructions(String instructions) {
      slots.set(2, instructions);
      return this;
    }

    /**
     * Sets {@code "login"}: login that was created.
     *
     * @param login the value
     * @return this builder
     */
    public Builder login(BridgeLogin login) {
      slots.set(3, login);
      return this;
    }

    /**
     * Sets {@code "stepID"}: step ID, when there is one.
     *
     * @param stepId the value
     * @return this builder
     */
    public Builder stepId(String stepId) {
      slots.set(4, stepId);
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
    public CompleteLoginStep build() {
      return slots.build();
    }
  }
}
