// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatReminderValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reminder on a chat. */
public sealed interface ChatReminder extends JsonModel permits ChatReminderValue {

  /**
   * Drop the reminder when a message comes in.
   *
   * @return the member {@code dismissOnIncomingMessage}; null if it is absent
   */
  default @Nullable Boolean dismissOnIncomingMessage() {
    return ModelValue.optional(this, 0);
  }

  /**
   * When it fires.
   *
   * @return the member {@code remindAt}; null if it is absent
   */
  default @Nullable Instant remindAt() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatReminder}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatReminder}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatReminder template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatReminder}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatReminder> slots;

    private Builder() {
      slots = new Slots<>(ChatReminderValue.SHAPE);
    }

    private Builder(ChatReminder template) {
      slots = new Slots<>(ChatReminderValue.SHAPE, template);
    }

    /**
     * Sets {@code "dismissOnIncomingMessage"}: drop the reminder when a message comes in.
     *
     * @param dismissOnIncomingMessage the value
     * @return this builder
     */
    public Builder dismissOnIncomingMessage(boolean dismissOnIncomingMessage) {
      slots.set(0, dismissOnIncomingMessage);
      return this;
    }

    /**
     * Sets {@code "remindAt"}: when it fires.
     *
     * @param remindAt the value
     * @return this builder
     */
    public Builder remindAt(Instant remindAt) {
      slots.set(1, remindAt);
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
    public ChatReminder build() {
      return slots.build();
    }
  }
}
