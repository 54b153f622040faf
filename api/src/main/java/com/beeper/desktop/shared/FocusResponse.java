// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.FocusResponseValue;
import org.jspecify.annotations.Nullable;

/** Result of a focus call. */
public sealed interface FocusResponse extends JsonModel permits FocusResponseValue {

  /**
   * The app was opened or focused.
   *
   * @return the member {@code success}
   */
  default boolean success() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code FocusResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code FocusResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(FocusResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link FocusResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<FocusResponse> slots;

    private Builder() {
      slots = new Slots<>(FocusResponseValue.SHAPE);
    }

    private Builder(FocusResponse template) {
      slots = new Slots<>(FocusResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "success"}: the app was opened or focused.
     *
     * @param success the value
     * @return this builder
     */
    public Builder success(boolean success) {
      slots.set(0, success);
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
    public FocusResponse build() {
      return slots.build();
    }
  }
}
