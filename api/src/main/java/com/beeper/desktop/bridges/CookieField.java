// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.CookieFieldValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** A value to read from the browser after sign-in. */
public sealed interface CookieField extends JsonModel permits CookieFieldValue {

  /**
   * Key of the value in the submitted fields object.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Cookie, header or local-storage key to read.
   *
   * @return the member {@code name}; null if it is absent
   */
  default @Nullable String name() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Where in the browser the value lives.
   *
   * @return the member {@code type}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CookieFieldType type() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code CookieField}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code CookieField}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(CookieField template) {
    return new Builder(template);
  }

  /** Makes a {@link CookieField}. Not thread-safe. */
  final class Builder {

    private final Slots<CookieField> slots;

    private Builder() {
      slots = new Slots<>(CookieFieldValue.SHAPE);
    }

    private Builder(CookieField template) {
      slots = new Slots<>(CookieFieldValue.SHAPE, template);
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
     * Sets {@code "name"}: cookie, header or local-storage key to read.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      slots.set(1, name);
      return this;
    }

    /**
     * Sets {@code "type"}: where in the browser the value lives.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(CookieFieldType type) {
      slots.set(2, type);
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
    public CookieField build() {
      return slots.build();
    }
  }
}
