// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatListParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.shared.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.list} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatListParams permits ChatListParamsValue {

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
   * Chats per page. (1 to 200; the server takes 25 if it is not set)
   *
   * @return the query parameter {@code limit}; null if it is not set
   */
  default @Nullable Long limit() {
    return ModelValue.optional(this, 3);
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
  static Builder builder(ChatListParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatListParams> slots;

    private Builder() {
      slots = new Slots<>(ChatListParamsValue.SHAPE);
    }

    private Builder(ChatListParams template) {
      slots = new Slots<>(ChatListParamsValue.SHAPE, template);
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
     * Sets {@code "limit"}: chats per page. (1 to 200; the server takes 25 if it is not set)
     *
     * @param limit the value; not null
     * @return this builder
     */
    public Builder limit(long limit) {
      slots.set(3, limit);
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
    public ChatListParams build() {
      return slots.build();
    }
  }
}
