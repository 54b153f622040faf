// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ParticipantActionCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Participant management. */
public sealed interface ParticipantActionCapabilities extends JsonModel
    permits ParticipantActionCapabilitiesValue {

  /**
   * Ban.
   *
   * @return the member {@code ban}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel ban() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Invite.
   *
   * @return the member {@code invite}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel invite() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Kick.
   *
   * @return the member {@code kick}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel kick() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Leave.
   *
   * @return the member {@code leave}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel leave() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Take an invite back.
   *
   * @return the member {@code revokeInvite}; {@code UNRECOGNIZED} for a value that this version
   *     does not know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel revokeInvite() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code ParticipantActionCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ParticipantActionCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ParticipantActionCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ParticipantActionCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ParticipantActionCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ParticipantActionCapabilitiesValue.SHAPE);
    }

    private Builder(ParticipantActionCapabilities template) {
      slots = new Slots<>(ParticipantActionCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "ban"}: ban.
     *
     * @param ban the value
     * @return this builder
     */
    public Builder ban(CapabilitySupportLevel ban) {
      slots.set(0, ban);
      return this;
    }

    /**
     * Sets {@code "invite"}: invite.
     *
     * @param invite the value
     * @return this builder
     */
    public Builder invite(CapabilitySupportLevel invite) {
      slots.set(1, invite);
      return this;
    }

    /**
     * Sets {@code "kick"}: kick.
     *
     * @param kick the value
     * @return this builder
     */
    public Builder kick(CapabilitySupportLevel kick) {
      slots.set(2, kick);
      return this;
    }

    /**
     * Sets {@code "leave"}: leave.
     *
     * @param leave the value
     * @return this builder
     */
    public Builder leave(CapabilitySupportLevel leave) {
      slots.set(3, leave);
      return this;
    }

    /**
     * Sets {@code "revokeInvite"}: take an invite back.
     *
     * @param revokeInvite the value
     * @return this builder
     */
    public Builder revokeInvite(CapabilitySupportLevel revokeInvite) {
      slots.set(4, revokeInvite);
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
    public ParticipantActionCapabilities build() {
      return slots.build();
    }
  }
}
