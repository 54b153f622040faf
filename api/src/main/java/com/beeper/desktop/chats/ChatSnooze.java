// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatSnoozeValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snooze on a chat. */
public sealed interface ChatSnooze extends JsonModel permits ChatSnoozeValue {

  /**
   * When it ends.
   *
   * @return the member {@code snoozeUntil}; null if it is absent
   */
  default @Nullable Instant snoozeUntil() {
    return ModelValue.optional(this, 0);
  }

  /**
   * When the user set it.
   *
   * @return the member {@code userSnoozedAt}; null if it is absent
   */
  default @Nullable Instant userSnoozedAt() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatSnooze}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatSnooze}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatSnooze template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatSnooze}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatSnooze> slots;

    private Builder() {
      slots = new Slots<>(ChatSnoozeValue.SHAPE);
    }

    private Builder(ChatSnooze template) {
      slots = new Slots<>(ChatSnoozeValue.SHAPE, template);
    }

    /**
     * Sets {@code "snoozeUntil"}: when it ends.
     *
     * @param snoozeUntil the value
     * @return this builder
     */
    public Builder snoozeUntil(Instant snoozeUntil) {
      slots.set(0, snoozeUntil);
      return this;
    }

    /**
     * Sets {@code "userSnoozedAt"}: when the user set it.
     *
     * @param userSnoozedAt the value
     * @return this builder
     */
    public Builder userSnoozedAt(Instant userSnoozedAt) {
      slots.set(1, userSnoozedAt);
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
    public ChatSnooze build() {
      return slots.build();
    }
  }
}
