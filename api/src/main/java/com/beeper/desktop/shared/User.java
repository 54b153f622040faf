// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.chats.ChatParticipant;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.UserValue;
import org.jspecify.annotations.Nullable;

/** A person as Beeper knows them; every field but id is best effort. */
public sealed interface User extends JsonModel permits UserValue, ChatParticipant {

  /**
   * Stable Beeper user ID; use it as the key.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Network handle; not globally unique.
   *
   * @return the member {@code username}; null if it is absent
   */
  default @Nullable String username() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Phone number in E.164 form.
   *
   * @return the member {@code phoneNumber}; null if it is absent
   */
  default @Nullable String phoneNumber() {
    return ModelValue.optional(this, 2);
  }

  /**
   * E-mail address, possibly unverified.
   *
   * @return the member {@code email}; null if it is absent
   */
  default @Nullable String email() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Display name.
   *
   * @return the member {@code fullName}; null if it is absent
   */
  default @Nullable String fullName() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Avatar location: remote, media, data or local file URL; may be short-lived.
   *
   * @return the member {@code imgURL}; null if it is absent
   */
  default @Nullable String imgUrl() {
    return ModelValue.optional(this, 5);
  }

  /**
   * True when no message can be started to this person.
   *
   * @return the member {@code cannotMessage}; null if it is absent
   */
  default @Nullable Boolean cannotMessage() {
    return ModelValue.optional(this, 6);
  }

  /**
   * True for the identity of the signed-in account itself.
   *
   * @return the member {@code isSelf}; null if it is absent
   */
  default @Nullable Boolean isSelf() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code User}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code User}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(User template) {
    return new Builder(template);
  }

  /** Makes a {@link User}. Not thread-safe. */
  final class Builder {

    private final Slots<User> slots;

    private Builder() {
      slots = new Slots<>(UserValue.SHAPE);
    }

    private Builder(User template) {
      slots = new Slots<>(UserValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: stable Beeper user ID; use it as the key.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "username"}: network handle; not globally unique.
     *
     * @param username the value
     * @return this builder
     */
    public Builder username(String username) {
      slots.set(1, username);
      return this;
    }

    /**
     * Sets {@code "phoneNumber"}: phone number in E.164 form.
     *
     * @param phoneNumber the value
     * @return this builder
     */
    public Builder phoneNumber(String phoneNumber) {
      slots.set(2, phoneNumber);
      return this;
    }

    /**
     * Sets {@code "email"}: e-mail address, possibly unverified.
     *
     * @param email the value
     * @return this builder
     */
    public Builder email(String email) {
      slots.set(3, email);
      return this;
    }

    /**
     * Sets {@code "fullName"}: display name.
     *
     * @param fullName the value
     * @return this builder
     */
    public Builder fullName(String fullName) {
      slots.set(4, fullName);
      return this;
    }

    /**
     * Sets {@code "imgURL"}: avatar location: remote, media, data or local file URL; may be
     * short-lived.
     *
     * @param imgUrl the value
     * @return this builder
     */
    public Builder imgUrl(String imgUrl) {
      slots.set(5, imgUrl);
      return this;
    }

    /**
     * Sets {@code "cannotMessage"}: true when no message can be started to this person.
     *
     * @param cannotMessage the value
     * @return this builder
     */
    public Builder cannotMessage(boolean cannotMessage) {
      slots.set(6, cannotMessage);
      return this;
    }

    /**
     * Sets {@code "isSelf"}: true for the identity of the signed-in account itself.
     *
     * @param isSelf the value
     * @return this builder
     */
    public Builder isSelf(boolean isSelf) {
      slots.set(7, isSelf);
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
    public User build() {
      return slots.build();
    }
  }
}
