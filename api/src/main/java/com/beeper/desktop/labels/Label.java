// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.labels;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.labels.LabelValue;
import org.jspecify.annotations.Nullable;

/** A label the user made for organising chats. */
public sealed interface Label extends JsonModel permits LabelValue {

  /**
   * Label ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Label name.
   *
   * @return the member {@code name}
   */
  default String name() {
    return ModelValue.required(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Label}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Label}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Label template) {
    return new Builder(template);
  }

  /** Makes a {@link Label}. Not thread-safe. */
  final class Builder {

    private final Slots<Label> slots;

    private Builder() {
      slots = new Slots<>(LabelValue.SHAPE);
    }

    private Builder(Label template) {
      slots = new Slots<>(LabelValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: label ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "name"}: label name.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      slots.set(1, name);
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
    public Label build() {
      return slots.build();
    }
  }
}
