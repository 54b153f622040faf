// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatParticipantValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.User;
import org.jspecify.annotations.Nullable;

/** A user with membership facts. */
public sealed interface ChatParticipant extends User, JsonModel permits ChatParticipantValue {

  /**
   * Has admin rights in the chat.
   *
   * @return the member {@code isAdmin}; null if it is absent
   */
  default @Nullable Boolean isAdmin() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Is an automated account of the network.
   *
   * @return the member {@code isNetworkBot}; null if it is absent
   */
  default @Nullable Boolean isNetworkBot() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Invited, not joined yet.
   *
   * @return the member {@code isPending}; null if it is absent
   */
  default @Nullable Boolean isPending() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatParticipant}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatParticipant}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatParticipant template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatParticipant}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatParticipant> slots;

    private Builder() {
      slots = new Slots<>(ChatParticipantValue.SHAPE);
    }

    private Builder(ChatParticipant template) {
      slots = new Slots<>(ChatParticipantValue.SHAPE, template);
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
     * Sets {@code "isAdmin"}: has admin rights in the chat.
     *
     * @param isAdmin the value
     * @return this builder
     */
    public Builder isAdmin(boolean isAdmin) {
      slots.set(8, isAdmin);
      return this;
    }

    /**
     * Sets {@code "isNetworkBot"}: is an automated account of the network.
     *
     * @param isNetworkBot the value
     * @return this builder
     */
    public Builder isNetworkBot(boolean isNetworkBot) {
      slots.set(9, isNetworkBot);
      return this;
    }

    /**
     * Sets {@code "isPending"}: invited, not joined yet.
     *
     * @param isPending the value
     * @return this builder
     */
    public Builder isPending(boolean isPending) {
      slots.set(10, isPending);
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
    public ChatParticipant build() {
      return slots.build();
    }
  }
}
