// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatStartUserValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** What is known of the person; every field is a candidate. */
public sealed interface ChatStartUser extends JsonModel permits ChatStartUserValue {

  /**
   * User ID.
   *
   * @return the member {@code id}; null if it is absent
   */
  default @Nullable String id() {
    return ModelValue.optional(this, 0);
  }

  /**
   * E-mail address.
   *
   * @return the member {@code email}; null if it is absent
   */
  default @Nullable String email() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Name, for ranking only.
   *
   * @return the member {@code fullName}; null if it is absent
   */
  default @Nullable String fullName() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Phone number, E.164 preferred.
   *
   * @return the member {@code phoneNumber}; null if it is absent
   */
  default @Nullable String phoneNumber() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Handle.
   *
   * @return the member {@code username}; null if it is absent
   */
  default @Nullable String username() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatStartUser}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatStartUser}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatStartUser template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatStartUser}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatStartUser> slots;

    private Builder() {
      slots = new Slots<>(ChatStartUserValue.SHAPE);
    }

    private Builder(ChatStartUser template) {
      slots = new Slots<>(ChatStartUserValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: user ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "email"}: e-mail address.
     *
     * @param email the value
     * @return this builder
     */
    public Builder email(String email) {
      slots.set(1, email);
      return this;
    }

    /**
     * Sets {@code "fullName"}: name, for ranking only.
     *
     * @param fullName the value
     * @return this builder
     */
    public Builder fullName(String fullName) {
      slots.set(2, fullName);
      return this;
    }

    /**
     * Sets {@code "phoneNumber"}: phone number, E.164 preferred.
     *
     * @param phoneNumber the value
     * @return this builder
     */
    public Builder phoneNumber(String phoneNumber) {
      slots.set(3, phoneNumber);
      return this;
    }

    /**
     * Sets {@code "username"}: handle.
     *
     * @param username the value
     * @return this builder
     */
    public Builder username(String username) {
      slots.set(4, username);
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
    public ChatStartUser build() {
      return slots.build();
    }
  }
}
