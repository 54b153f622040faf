// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.shared;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.shared.SearchResultsValue;
import com.beeper.desktop.messages.MessageSearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hits by kind. */
public sealed interface SearchResults extends JsonModel permits SearchResultsValue {

  /**
   * Best chat hits.
   *
   * @return the member {@code chats}
   */
  default List<Chat> chats() {
    return ModelValue.required(this, 0);
  }

  /**
   * Groups with a matching participant.
   *
   * @return the member {@code in_groups}
   */
  default List<Chat> inGroups() {
    return ModelValue.required(this, 1);
  }

  /**
   * First page of message hits.
   *
   * @return the member {@code messages}
   */
  default MessageSearchResult messages() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code SearchResults}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code SearchResults}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(SearchResults template) {
    return new Builder(template);
  }

  /** Makes a {@link SearchResults}. Not thread-safe. */
  final class Builder {

    private final Slots<SearchResults> slots;

    private Builder() {
      slots = new Slots<>(SearchResultsValue.SHAPE);
    }

    private Builder(SearchResults template) {
      slots = new Slots<>(SearchResultsValue.SHAPE, template);
    }

    /**
     * Sets {@code "chats"}: best chat hits.
     *
     * @param chats the value
     * @return this builder
     */
    public Builder chats(List<Chat> chats) {
      slots.set(0, chats);
      return this;
    }

    /**
     * Sets {@code "in_groups"}: groups with a matching participant.
     *
     * @param inGroups the value
     * @return this builder
     */
    public Builder inGroups(List<Chat> inGroups) {
      slots.set(1, inGroups);
      return this;
    }

    /**
     * Sets {@code "messages"}: first page of message hits.
     *
     * @param messages the value
     * @return this builder
     */
    public Builder messages(MessageSearchResult messages) {
      slots.set(2, messages);
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
    public SearchResults build() {
      return slots.build();
    }
  }
}
