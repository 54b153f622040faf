// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.GroupTypeCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Fields one kind of group takes on creation. */
public sealed interface GroupTypeCapabilities extends JsonModel permits GroupTypeCapabilitiesValue {

  /**
   * Name of the group kind.
   *
   * @return the member {@code type_description}
   */
  default String typeDescription() {
    return ModelValue.required(this, 0);
  }

  /**
   * Avatar field.
   *
   * @return the member {@code avatar}; null if it is absent
   */
  default @Nullable GroupFieldCapability avatar() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Disappearing-timer field.
   *
   * @return the member {@code disappear}; null if it is absent
   */
  default @Nullable GroupFieldCapability disappear() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Name field.
   *
   * @return the member {@code name}; null if it is absent
   */
  default @Nullable GroupFieldCapability name() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Parent field.
   *
   * @return the member {@code parent}; null if it is absent
   */
  default @Nullable GroupFieldCapability parent() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Participants field.
   *
   * @return the member {@code participants}; null if it is absent
   */
  default @Nullable GroupFieldCapability participants() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Topic field.
   *
   * @return the member {@code topic}; null if it is absent
   */
  default @Nullable GroupFieldCapability topic() {
    return ModelValue.optional(this, 6);
  }

  /**
   * User-name field.
   *
   * @return the member {@code username}; null if it is absent
   */
  default @Nullable GroupFieldCapability username() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code GroupTypeCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code GroupTypeCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(GroupTypeCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link GroupTypeCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<GroupTypeCapabilities> slots;

    private Builder() {
      slots = new Slots<>(GroupTypeCapabilitiesValue.SHAPE);
    }

    private Builder(GroupTypeCapabilities template) {
      slots = new Slots<>(GroupTypeCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "type_description"}: name of the group kind.
     *
     * @param typeDescription the value
     * @return this builder
     */
    public Builder typeDescription(String typeDescription) {
      slots.set(0, typeDescription);
      return this;
    }

    /**
     * Sets {@code "avatar"}: avatar field.
     *
     * @param avatar the value
     * @return this builder
     */
    public Builder avatar(GroupFieldCapability avatar) {
      slots.set(1, avatar);
      return this;
    }

    /**
     * Sets {@code "disappear"}: disappearing-timer field.
     *
     * @param disappear the value
     * @return this builder
     */
    public Builder disappear(GroupFieldCapability disappear) {
      slots.set(2, disappear);
      return this;
    }

    /**
     * Sets {@code "name"}: name field.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(GroupFieldCapability name) {
      slots.set(3, name);
      return this;
    }

    /**
     * Sets {@code "parent"}: parent field.
     *
     * @param parent the value
     * @return this builder
     */
    public Builder parent(GroupFieldCapability parent) {
      slots.set(4, parent);
      return this;
    }

    /**
     * Sets {@code "participants"}: participants field.
     *
     * @param participants the value
     * @return this builder
     */
    public Builder participants(GroupFieldCapability participants) {
      slots.set(5, participants);
      return this;
    }

    /**
     * Sets {@code "topic"}: topic field.
     *
     * @param topic the value
     * @return this builder
     */
    public Builder topic(GroupFieldCapability topic) {
      slots.set(6, topic);
      return this;
    }

    /**
     * Sets {@code "username"}: user-name field.
     *
     * @param username the value
     * @return this builder
     */
    public Builder username(GroupFieldCapability username) {
      slots.set(7, username);
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
    public GroupTypeCapabilities build() {
      return slots.build();
    }
  }
}
