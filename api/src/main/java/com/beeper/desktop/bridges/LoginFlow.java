// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.LoginFlowValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** A way to connect or reconnect on a bridge. */
public sealed interface LoginFlow extends JsonModel permits LoginFlowValue {

  /**
   * Flow ID to pass when a login session is created.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * When to pick this flow.
   *
   * @return the member {@code description}; null if it is absent
   */
  default @Nullable String description() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Display name.
   *
   * @return the member {@code name}; null if it is absent
   */
  default @Nullable String name() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code LoginFlow}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code LoginFlow}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(LoginFlow template) {
    return new Builder(template);
  }

  /** Makes a {@link LoginFlow}. Not thread-safe. */
  final class Builder {

    private final Slots<LoginFlow> slots;

    private Builder() {
      slots = new Slots<>(LoginFlowValue.SHAPE);
    }

    private Builder(LoginFlow template) {
      slots = new Slots<>(LoginFlowValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: flow ID to pass when a login session is created.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "description"}: when to pick this flow.
     *
     * @param description the value
     * @return this builder
     */
    public Builder description(String description) {
      slots.set(1, description);
      return this;
    }

    /**
     * Sets {@code "name"}: display name.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      slots.set(2, name);
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
    public LoginFlow build() {
      return slots.build();
    }
  }
}
