// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatSearchParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.search} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatSearchParams permits ChatSearchParamsValue {

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
   * Only this inbox; all chats when left out.
   *
   * @return the query parameter {@code inbox}; null if it is not set
   */
  default @Nullable Inbox inbox() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Keep muted chats. (the server takes true if it is not set)
   *
   * @return the query parameter {@code includeMuted}; null if it is not set
   */
  default @Nullable Boolean includeMuted() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Only chats with this label.
   *
   * @return the query parameter {@code labelID}; null if it is not set
   */
  default @Nullable String labelId() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Only chats active after this time.
   *
   * @return the query parameter {@code lastActivityAfter}; null if it is not set
   */
  default @Nullable Instant lastActivityAfter() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Only chats active before this time.
   *
   * @return the query parameter {@code lastActivityBefore}; null if it is not set
   */
  default @Nullable Instant lastActivityBefore() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Chats per page. (1 to 200; the server takes 50 if it is not set)
   *
   * @return the query parameter {@code limit}; null if it is not set
   */
  default @Nullable Long limit() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Words to look for; all must match, case does not matter. (at least 1 characters)
   *
   * @return the query parameter {@code query}; null if it is not set
   */
  default @Nullable String query() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Match titles and network, or participant names. (the server takes titles if it is not set)
   *
   * @return the query parameter {@code scope}; null if it is not set
   */
  default @Nullable ChatSearchScope scope() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Kind of chat. (the server takes any if it is not set)
   *
   * @return the query parameter {@code type}; null if it is not set
   */
  default @Nullable ChatTypeFilter type() {
    return ModelValue.optional(this, 11);
  }

  /**
   * Only chats with unread messages.
   *
   * @return the query parameter {@code unreadOnly}; null if it is not set
   */
  default @Nullable Boolean unreadOnly() {
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
  static Builder builder(ChatSearchParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatSearchParams> slots;

    private Builder() {
      slots = new Slots<>(ChatSearchParamsValue.SHAPE);
    }

    private Builder(ChatSearchParams template) {
      slots = new Slots<>(ChatSearchParamsValue.SHAPE, template);
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
     * Sets {@code "inbox"}: only this inbox; all chats when left out.
     *
     * @param inbox the value; not null
     * @return this builder
     */
    public Builder inbox(Inbox inbox) {
      slots.set(3, inbox);
      return this;
    }

    /**
     * Sets {@code "includeMuted"}: keep muted chats. (the server takes true if it is not set)
     *
     * @param includeMuted the value; not null
     * @return this builder
     */
    public Builder includeMuted(boolean includeMuted) {
      slots.set(4, includeMuted);
      return this;
    }

    /**
     * Sets {@code "labelID"}: only chats with this label.
     *
     * @param labelId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder labelId(String labelId) {
      slots.set(5, labelId);
      return this;
    }

    /**
     * Sets {@code "lastActivityAfter"}: only chats active after this time.
     *
     * @param lastActivityAfter the value; not null
     * @return this builder
     */
    public Builder lastActivityAfter(Instant lastActivityAfter) {
      slots.set(6, lastActivityAfter);
      return this;
    }

    /**
     * Sets {@code "lastActivityBefore"}: only chats active before this time.
     *
     * @param lastActivityBefore the value; not null
     * @return this builder
     */
    public Builder lastActivityBefore(Instant lastActivityBefore) {
      slots.set(7, lastActivityBefore);
      return this;
    }

    /**
     * Sets {@code "limit"}: chats per page. (1 to 200; the server takes 50 if it is not set)
     *
     * @param limit the value; not null
     * @return this builder
     */
    public Builder limit(long limit) {
      slots.set(8, limit);
      return this;
    }

    /**
     * Sets {@code "query"}: words to look for; all must match, case does not matter. (at least 1
     * characters)
     *
     * @param query the value; not null
     * @return this builder
     */
    public Builder query(String query) {
      slots.set(9, query);
      return this;
    }

    /**
     * Sets {@code "scope"}: match titles and network, or participant names. (the server takes
     * titles if it is not set)
     *
     * @param scope the value; not null
     * @return this builder
     */
    public Builder scope(ChatSearchScope scope) {
      slots.set(10, scope);
      return this;
    }

    /**
     * Sets {@code "type"}: kind of chat. (the server takes any if it is not set)
     *
     * @param type the value; not null
     * @return this builder
     */
    public Builder type(ChatTypeFilter type) {
      slots.set(11, type);
      return this;
    }

    /**
     * Sets {@code "unreadOnly"}: only chats with unread messages.
     *
     * @param unreadOnly the value; not null
     * @return this builder
     */
    public Builder unreadOnly(boolean unreadOnly) {
      slots.set(12, unreadOnly);
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
    public ChatSearchParams build() {
      return slots.build();
    }
  }
}
