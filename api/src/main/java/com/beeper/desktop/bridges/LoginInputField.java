// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.LoginInputFieldValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** An input the user has to fill in. */
public sealed interface LoginInputField extends JsonModel permits LoginInputFieldValue {

  /**
   * Key of the value in the submitted fields object.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Prefilled value.
   *
   * @return the member {@code initialValue}; null if it is absent
   */
  default @Nullable String initialValue() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Label to show.
   *
   * @return the member {@code label}; null if it is absent
   */
  default @Nullable String label() {
    return ModelValue.optional(this, 2);
  }

  /**
   * True when the value may be left out.
   *
   * @return the member {@code optional}; null if it is absent
   */
  default @Nullable Boolean optional() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Placeholder to show while empty.
   *
   * @return the member {@code placeholder}; null if it is absent
   */
  default @Nullable String placeholder() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Input kind hint such as text, password or email; open set.
   *
   * @return the member {@code type}; null if it is absent
   */
  default @Nullable String type() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code LoginInputField}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code LoginInputField}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(LoginInputField template) {
    return new Builder(template);
  }

  /** Makes a {@link LoginInputField}. Not thread-safe. */
  final class Builder {

    private final Slots<LoginInputField> slots;

    private Builder() {
      slots = new Slots<>(LoginInputFieldValue.SHAPE);
    }

    private Builder(LoginInputField template) {
      slots = new Slots<>(LoginInputFieldValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: key of the value in the submitted fields object.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "initialValue"}: prefilled value.
     *
     * @param initialValue the value
     * @return this builder
     */
    public Builder initialValue(String initialValue) {
      slots.set(1, initialValue);
      return this;
    }

    /**
     * Sets {@code "label"}: label to show.
     *
     * @param label the value
     * @return this builder
     */
    public Builder label(String label) {
      slots.set(2, label);
      return this;
    }

    /**
     * Sets {@code "optional"}: true when the value may be left out.
     *
     * @param optional the value
     * @return this builder
     */
    public Builder optional(boolean optional) {
      slots.set(3, optional);
      return this;
    }

    /**
     * Sets {@code "placeholder"}: placeholder to show while empty.
     *
     * @param placeholder the value
     * @return this builder
     */
    public Builder placeholder(String placeholder) {
      slots.set(4, placeholder);
      return this;
    }

    /**
     * Sets {@code "type"}: input kind hint such as text, password or email; open set.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(String type) {
      slots.set(5, type);
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
    public LoginInputField build() {
      return slots.build();
    }
  }
}
