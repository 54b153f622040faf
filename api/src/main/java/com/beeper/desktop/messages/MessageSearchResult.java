// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageSearchResultValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Page of matching messages with the chats they are in. */
public sealed interface MessageSearchResult extends JsonModel permits MessageSearchResultValue {

  /**
   * Messages of the page.
   *
   * @return the member {@code items}
   */
  default List<Message> items() {
    return ModelValue.required(this, 0);
  }

  /**
   * More results can be fetched.
   *
   * @return the member {@code hasMore}
   */
  default boolean hasMore() {
    return ModelValue.required(this, 1);
  }

  /**
   * Cursor towards older results, or null.
   *
   * @return the member {@code oldestCursor}; null if it is absent or null, which {@link #has} tells
   *     apart
   */
  default @Nullable String oldestCursor() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Cursor towards newer results, or null.
   *
   * @return the member {@code newestCursor}; null if it is absent or null, which {@link #has} tells
   *     apart
   */
  default @Nullable String newestCursor() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Chats of the listed messages, by chat ID.
   *
   * @return the member {@code chats}
   */
  default Map<String, Chat> chats() {
    return ModelValue.required(this, 4);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code MessageSearchResult}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MessageSearchResult}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MessageSearchResult template) {
    return new Builder(template);
  }

  /** Makes a {@link MessageSearchResult}. Not thread-safe. */
  final class Builder {

    private final Slots<MessageSearchResult> slots;

    private Builder() {
      slots = new Slots<>(MessageSearchResultValue.SHAPE);
    }

    private Builder(MessageSearchResult template) {
      slots = new Slots<>(MessageSearchResultValue.SHAPE, template);
    }

    /**
     * Sets {@code "items"}: messages of the page.
     *
     * @param items the value
     * @return this builder
     */
    public Builder items(List<Message> items) {
      slots.set(0, items);
      return this;
    }

    /**
     * Sets {@code "hasMore"}: more results can be fetched.
     *
     * @param hasMore the value
     * @return this builder
     */
    public Builder hasMore(boolean hasMore) {
      slots.set(1, hasMore);
      return this;
    }

    /**
     * Sets {@code "oldestCursor"}: cursor towards older results, or null.
     *
     * @param oldestCursor the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder oldestCursor(@Nullable String oldestCursor) {
      slots.set(2, oldestCursor);
      return this;
    }

    /**
     * Sets {@code "newestCursor"}: cursor towards newer results, or null.
     *
     * @param newestCursor the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder newestCursor(@Nullable String newestCursor) {
      slots.set(3, newestCursor);
      return this;
    }

    /**
     * Sets {@code "chats"}: chats of the listed messages, by chat ID.
     *
     * @param chats the value
     * @return this builder
     */
    public Builder chats(Map<String, Chat> chats) {
      slots.set(4, chats);
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
    public MessageSearchResult build() {
      return slots.build();
    }
  }
}
