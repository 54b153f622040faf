// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageSearchParamsValue;
import com.beeper.desktop.shared.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code messages.search} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface MessageSearchParams permits MessageSearchParamsValue {

  /**
   * Opaque cursor of an earlier page.
   *
   * @return the query parameter {@code cursor}; null if it is not set
   */
  default @Nullable String cursor() {
    return ModelValue.optional(this, 0);
  }

  /**
   * before goes to older results, after to newer ones; before applies when only cursor is given.
   *
   * @return the query parameter {@code direction}; null if it is not set
   */
  default @Nullable Direction direction() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Only these accounts.
   *
   * @return the query parameter {@code accountIDs}; null if it is not set
   */
  default @Nullable List<String> accountIds() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Only these chats; local chat IDs work too.
   *
   * @return the query parameter {@code chatIDs}; null if it is not set
   */
  default @Nullable List<String> chatIds() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Only this kind of chat.
   *
   * @return the query parameter {@code chatType}; null if it is not set
   */
  default @Nullable ChatType chatType() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Only messages strictly after this time.
   *
   * @return the query parameter {@code dateAfter}; null if it is not set
   */
  default @Nullable Instant dateAfter() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Only messages strictly before this time.
   *
   * @return the query parameter {@code dateBefore}; null if it is not set
   */
  default @Nullable Instant dateBefore() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Leave out low-priority messages. (the server takes true if it is not set)
   *
   * @return the query parameter {@code excludeLowPriority}; null if it is not set
   */
  default @Nullable Boolean excludeLowPriority() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Keep messages of muted chats. (the server takes true if it is not set)
   *
   * @return the query parameter {@code includeMuted}; null if it is not set
   */
  default @Nullable Boolean includeMuted() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Messages per page. (at most 20; more than 0; the server takes 20 if it is not set)
   *
   * @return the query parameter {@code limit}; null if it is not set
   */
  default @Nullable Long limit() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Only these media kinds; any stands for all of them.
   *
   * @return the query parameter {@code mediaTypes}; null if it is not set
   */
  default @Nullable List<MediaType> mediaTypes() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Words to look for, in any order; filters alone apply when left out. (at least 0 characters)
   *
   * @return the query parameter {@code query}; null if it is not set
   */
  default @Nullable String query() {
    return ModelValue.optional(this, 11);
  }

  /**
   * me, others, or a user ID.
   *
   * @return the query parameter {@code sender}; null if it is not set
   */
  default @Nullable String sender() {
    return ModelValue.optional(this, 12);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(MessageSearchParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<MessageSearchParams> slots;

    private Builder() {
      slots = new Slots<>(MessageSearchParamsValue.SHAPE);
    }

    private Builder(MessageSearchParams template) {
      slots = new Slots<>(MessageSearchParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "cursor"}: opaque cursor of an earlier page.
     *
     * @param cursor the value; not null
     * @return this builder
     */
    public Builder cursor(String cursor) {
      slots.set(0, cursor);
      return this;
    }

    /**
     * Sets {@code "direction"}: before goes to older results, after to newer ones; before applies
     * when only cursor is given.
     *
     * @param direction the value; not null
     * @return this builder
     */
    public Builder direction(Direction direction) {
      slots.set(1, direction);
      return this;
    }

    /**
     * Sets {@code "accountIDs"}: only these accounts.
     *
     * @param accountIds the value; not null
     * @return this builder
     */
    public Builder accountIds(List<String> accountIds) {
      slots.set(2, accountIds);
      return this;
    }

    /**
     * Sets {@code "accountIDs"}: only these accounts.
     *
     * @param accountIds the values; not null
     * @return this builder
     */
    public Builder accountIds(String... accountIds) {
      return accountIds(List.of(accountIds));
    }

    /**
     * Sets {@code "chatIDs"}: only these chats; local chat IDs work too.
     *
     * @param chatIds the value; not null
     * @return this builder
     */
    public Builder chatIds(List<String> chatIds) {
      slots.set(3, chatIds);
      return this;
    }

    /**
     * Sets {@code "chatIDs"}: only these chats; local chat IDs work too.
     *
     * @param chatIds the values; not null
     * @return this builder
     */
    public Builder chatIds(String... chatIds) {
      return chatIds(List.of(chatIds));
    }

    /**
     * Sets {@code "chatType"}: only this kind of chat.
     *
     * @param chatType the value; not null
     * @return this builder
     */
    public Builder chatType(ChatType chatType) {
      slots.set(4, chatType);
      return this;
    }

    /**
     * Sets {@code "dateAfter"}: only messages strictly after this time.
     *
     * @param dateAfter the value; not null
     * @return this builder
     */
    public Builder dateAfter(Instant dateAfter) {
      slots.set(5, dateAfter);
      return this;
    }

    /**
     * Sets {@code "dateBefore"}: only messages strictly before this time.
     *
     * @param dateBefore the value; not null
     * @return this builder
     */
    public Builder dateBefore(Instant dateBefore) {
      slots.set(6, dateBefore);
      return this;
    }

    /**
     * Sets {@code "excludeLowPriority"}: leave out low-priority messages. (the server takes true if
     * it is not set)
     *
     * @param excludeLowPriority the value; not null
     * @return this builder
     */
    public Builder excludeLowPriority(boolean excludeLowPriority) {
      slots.set(7, excludeLowPriority);
      return this;
    }

    /**
     * Sets {@code "includeMuted"}: keep messages of muted chats. (the server takes true if it is
     * not set)
     *
     * @param includeMuted the value; not null
     * @return this builder
     */
    public Builder includeMuted(boolean includeMuted) {
      slots.set(8, includeMuted);
      return this;
    }

    /**
     * Sets {@code "limit"}: messages per page. (at most 20; more than 0; the server takes 20 if it
     * is not set)
     *
     * @param limit the value; not null
     * @return this builder
     */
    public Builder limit(long limit) {
      slots.set(9, limit);
      return this;
    }

    /**
     * Sets {@code "mediaTypes"}: only these media kinds; any stands for all of them.
     *
     * @param mediaTypes the value; not null
     * @return this builder
     */
    public Builder mediaTypes(List<MediaType> mediaTypes) {
      slots.set(10, mediaTypes);
      return this;
    }

    /**
     * Sets {@code "mediaTypes"}: only these media kinds; any stands for all of them.
     *
     * @param mediaTypes the values; not null
     * @return this builder
     */
    public Builder mediaTypes(MediaType... mediaTypes) {
      return mediaTypes(List.of(mediaTypes));
    }

    /**
     * Sets {@code "query"}: words to look for, in any order; filters alone apply when left out. (at
     * least 0 characters)
     *
     * @param query the value; not null
     * @return this builder
     */
    public Builder query(String query) {
      slots.set(11, query);
      return this;
    }

    /**
     * Sets {@code "sender"}: me, others, or a user ID.
     *
     * @param sender the value; not null
     * @return this builder
     */
    public Builder sender(String sender) {
      slots.set(12, sender);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     */
    public MessageSearchParams build() {
      return slots.build();
    }
  }
}
