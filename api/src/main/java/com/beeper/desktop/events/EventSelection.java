package com.beeper.desktop.events;

import com.beeper.desktop.internal.transport.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chats that a stream follows, all, some or none, and whether it follows the state of the app.
 * The server calls it a subscription. Immutable and thread-safe.
 *
 * <pre>{@code
 * stream.subscribe(s -> s.chats(family, work));
 * }</pre>
 */
public final class EventSelection {

  private final boolean allChats;
  private final List<String> chatIds;
  private final boolean appState;

  private EventSelection(Builder builder) {
    allChats = builder.allChats;
    chatIds = builder.chatIds;
    appState = builder.appState;
  }

  /**
   * Returns a builder that selects all chats.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with this selection.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.allChats = allChats;
    builder.chatIds = chatIds;
    builder.appState = appState;
    return builder;
  }

  /**
   * Returns whether all chats are followed, those that are created later too.
   *
   * @return true by default
   */
  public boolean isAllChats() {
    return allChats;
  }

  /**
   * Returns the chats that are followed.
   *
   * @return an unmodifiable list of IDs without repetitions; empty if all chats are followed, or none
   */
  public List<String> chatIds() {
    return chatIds;
  }

  /**
   * Returns whether changes of the app's state are followed.
   *
   * @return false by default
   */
  public boolean isAppState() {
    return appState;
  }

  /**
   * Returns whether nothing is followed.
   *
   * @return true if the stream receives no events
   */
  public boolean isPaused() {
    return !allChats && chatIds.isEmpty() && !appState;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventSelection selection
        && allChats == selection.allChats
        && appState == selection.appState
        && chatIds.equals(selection.chatIds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(allChats, chatIds, appState);
  }

  @Override
  public String toString() {
    String chats = allChats ? "all chats" : chatIds.isEmpty() ? "no chats" : "chats " + chatIds;
    return "EventSelection[" + chats + (appState ? ", app state" : "") + "]";
  }

  /** Builds an {@link EventSelection}. Not thread-safe. */
  public static final class Builder {

    private boolean allChats = true;
    private List<String> chatIds = List.of();
    private boolean appState;

    private Builder() {}

    /**
     * Selects all chats, those that are created later too.
     *
     * @return this builder
     */
    public Builder allChats() {
      allChats = true;
      chatIds = List.of();
      return this;
    }

    /**
     * Selects these chats alone.
     *
     * @param chatIds the IDs; none to follow no chat
     * @return this builder
     * @throws IllegalArgumentException if an ID is null, empty or {@code *}
     */
    public Builder chats(String... chatIds) {
      return chats(Arrays.asList(Arguments.requireNonNull(chatIds, "chatIds")));
    }

    /**
     * Selects these chats alone.
     *
     * @param chatIds the IDs; none to follow no chat
     * @return this builder
     * @throws IllegalArgumentException if an ID is null, empty or {@code *}
     */
    public Builder chats(Collection<String> chatIds) {
      List<String> ids =
          new ArrayList<>(new LinkedHashSet<>(Arguments.requireNonNull(chatIds, "chatIds")));
      for (String id : ids) {
        if (Arguments.requireNonNull(id, "chatIds").isEmpty() || id.equals("*")) {
          throw new IllegalArgumentException(
              "chatIds must be IDs of chats, not \"" + id + "\"; allChats() selects all");
        }
      }
      allChats = false;
      this.chatIds = List.copyOf(ids);
      return this;
    }

    /**
     * Sets whether changes of the app's state are followed. Newer servers only: others refuse the
     * subscription.
     *
     * @param appState true to follow them; the default is false
     * @return this builder
     */
    public Builder appState(boolean appState) {
      this.appState = appState;
      return this;
    }

    /**
     * Selects nothing: no chats and no state of the app. The stream stays connected, but receives no
     * events.
     *
     * @return this builder
     */
    public Builder paused() {
      allChats = false;
      chatIds = List.of();
      appState = false;
      return this;
    }

    /**
     * Builds the selection.
     *
     * @return a new selection
     */
    public EventSelection build() {
      return new EventSelection(this);
    }
  }
}
