// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatParticipantsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Participants of a chat, possibly cut short. */
public sealed interface ChatParticipants extends JsonModel permits ChatParticipantsValue {

  /**
   * More participants exist than are listed.
   *
   * @return the member {@code hasMore}
   */
  default boolean hasMore() {
    return ModelValue.required(this, 0);
  }

  /**
   * Listed participants.
   *
   * @return the member {@code items}
   */
  default List<ChatParticipant> items() {
    return ModelValue.required(this, 1);
  }

  /**
   * Number of participants in all.
   *
   * @return the member {@code total}
   */
  default long total() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatParticipants}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatParticipants}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatParticipants template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatParticipants}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatParticipants> slots;

    private Builder() {
      slots = new Slots<>(ChatParticipantsValue.SHAPE);
    }

    private Builder(ChatParticipants template) {
      slots = new Slots<>(ChatParticipantsValue.SHAPE, template);
    }

    /**
     * Sets {@code "hasMore"}: more participants exist than are listed.
     *
     * @param hasMore the value
     * @return this builder
     */
    public Builder hasMore(boolean hasMore) {
      slots.set(0, hasMore);
      return this;
    }

    /**
     * Sets {@code "items"}: listed participants.
     *
     * @param items the value
     * @return this builder
     */
    public Builder items(List<ChatParticipant> items) {
      slots.set(1, items);
      return this;
    }

    /**
     * Sets {@code "total"}: number of participants in all.
     *
     * @param total the value
     * @return this builder
     */
    public Builder total(long total) {
      slots.set(2, total);
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
    public ChatParticipants build() {
      return slots.build();
    }
  }
}
