// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatCreateResultValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.labels.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chat, with two fields kept for old clients. */
public sealed interface ChatCreateResult extends Chat, JsonModel permits ChatCreateResultValue {

  /**
   * Same as id.
   *
   * @return the member {@code chatID}
   * @deprecated kept by the server for old clients
   */
  @Deprecated
  default String chatId() {
    return ModelValue.required(this, 27);
  }

  /**
   * Whether the chat was there before.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   * @deprecated kept by the server for old clients
   */
  @Deprecated
  default @Nullable ChatCreateStatus status() {
    return ModelValue.optional(this, 28);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatCreateResult}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatCreateResult}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatCreateResult template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatCreateResult}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatCreateResult> slots;

    private Builder() {
      slots = new Slots<>(ChatCreateResultValue.SHAPE);
    }

    private Builder(ChatCreateResult template) {
      slots = new Slots<>(ChatCreateResultValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: chat ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "accountID"}: account the chat is on.
     *
     * @param accountId the value
     * @return this builder
     */
    public Builder accountId(String accountId) {
      slots.set(1, accountId);
      return this;
    }

    /**
     * Sets {@code "network"}: account or network name, for display only.
     *
     * @param network the value
     * @return this builder
     */
    public Builder network(String network) {
      slots.set(2, network);
      return this;
    }

    /**
     * Sets {@code "participants"}: participants of a chat, possibly cut short.
     *
     * @param participants the value
     * @return this builder
     */
    public Builder participants(ChatParticipants participants) {
      slots.set(3, participants);
      return this;
    }

    /**
     * Sets {@code "title"}: computed display title.
     *
     * @param title the value
     * @return this builder
     */
    public Builder title(String title) {
      slots.set(4, title);
      return this;
    }

    /**
     * Sets {@code "type"}: direct chat or group.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(ChatType type) {
      slots.set(5, type);
      return this;
    }

    /**
     * Sets {@code "unreadCount"}: unread messages.
     *
     * @param unreadCount the value
     * @return this builder
     */
    public Builder unreadCount(long unreadCount) {
      slots.set(6, unreadCount);
      return this;
    }

    /**
     * Sets {@code "capabilities"}: what can be done in a chat; absent parts are not advertised.
     *
     * @param capabilities the value
     * @return this builder
     */
    public Builder capabilities(ChatCapabilities capabilities) {
      slots.set(7, capabilities);
      return this;
    }

    /**
     * Sets {@code "description"}: group topic, or null.
     *
     * @param description the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder description(@Nullable String description) {
      slots.set(8, description);
      return this;
    }

    /**
     * Sets {@code "draft"}: current draft, or null when there is none.
     *
     * @param draft the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder draft(@Nullable ChatDraft draft) {
      slots.set(9, draft);
      return this;
    }

    /**
     * Sets {@code "imgURL"}: local path of the avatar, or null.
     *
     * @param imgUrl the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder imgUrl(@Nullable String imgUrl) {
      slots.set(10, imgUrl);
      return this;
    }

    /**
     * Sets {@code "isArchived"}: archived.
     *
     * @param isArchived the value
     * @return this builder
     */
    public Builder isArchived(boolean isArchived) {
      slots.set(11, isArchived);
      return this;
    }

    /**
     * Sets {@code "isLowPriority"}: low priority.
     *
     * @param isLowPriority the value
     * @return this builder
     */
    public Builder isLowPriority(boolean isLowPriority) {
      slots.set(12, isLowPriority);
      return this;
    }

    /**
     * Sets {@code "isMarkedUnread"}: marked unread by the user.
     *
     * @param isMarkedUnread the value
     * @return this builder
     */
    public Builder isMarkedUnread(boolean isMarkedUnread) {
      slots.set(13, isMarkedUnread);
      return this;
    }

    /**
     * Sets {@code "isMuted"}: muted.
     *
     * @param isMuted the value
     * @return this builder
     */
    public Builder isMuted(boolean isMuted) {
      slots.set(14, isMuted);
      return this;
    }

    /**
     * Sets {@code "isPinned"}: pinned.
     *
     * @param isPinned the value
     * @return this builder
     */
    public Builder isPinned(boolean isPinned) {
      slots.set(15, isPinned);
      return this;
    }

    /**
     * Sets {@code "isReadOnly"}: no messages can be sent.
     *
     * @param isReadOnly the value
     * @return this builder
     */
    public Builder isReadOnly(boolean isReadOnly) {
      slots.set(16, isReadOnly);
      return this;
    }

    /**
     * Sets {@code "labels"}: labels on the chat; absent when there are none or labels are off for
     * the user.
     *
     * @param labels the value
     * @return this builder
     */
    public Builder labels(List<Label> labels) {
      slots.set(17, labels);
      return this;
    }

    /**
     * Sets {@code "lastActivity"}: time of the last activity.
     *
     * @param lastActivity the value
     * @return this builder
     */
    public Builder lastActivity(Instant lastActivity) {
      slots.set(18, lastActivity);
      return this;
    }

    /**
     * Sets {@code "lastReadMessageSortKey"}: sortKey of the last read message.
     *
     * @param lastReadMessageSortKey the value
     * @return this builder
     */
    public Builder lastReadMessageSortKey(String lastReadMessageSortKey) {
      slots.set(19, lastReadMessageSortKey);
      return this;
    }

    /**
     * Sets {@code "localChatID"}: chat ID valid on this installation only, or null.
     *
     * @param localChatId the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder localChatId(@Nullable String localChatId) {
      slots.set(20, localChatId);
      return this;
    }

    /**
     * Sets {@code "merge"}: present on a merged chat only.
     *
     * @param merge the value
     * @return this builder
     */
    public Builder merge(ChatMerge merge) {
      slots.set(21, merge);
      return this;
    }

    /**
     * Sets {@code "mergedIntoChatID"}: merged chat this chat is a member of.
     *
     * @param mergedIntoChatId the value
     * @return this builder
     */
    public Builder mergedIntoChatId(String mergedIntoChatId) {
      slots.set(22, mergedIntoChatId);
      return this;
    }

    /**
     * Sets {@code "messageExpirySeconds"}: disappearing-message timer in seconds, or null.
     *
     * @param messageExpiry the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder messageExpiry(@Nullable Duration messageExpiry) {
      slots.set(23, messageExpiry);
      return this;
    }

    /**
     * Sets {@code "reminder"}: current reminder, or null.
     *
     * @param reminder the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder reminder(@Nullable ChatReminder reminder) {
      slots.set(24, reminder);
      return this;
    }

    /**
     * Sets {@code "snooze"}: current snooze, or null.
     *
     * @param snooze the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder snooze(@Nullable ChatSnooze snooze) {
      slots.set(25, snooze);
      return this;
    }

    /**
     * Sets {@code "unreadMentionsCount"}: unread messages that mention the user or the whole room.
     *
     * @param unreadMentionsCount the value
     * @return this builder
     */
    public Builder unreadMentionsCount(long unreadMentionsCount) {
      slots.set(26, unreadMentionsCount);
      return this;
    }

    /**
     * Sets {@code "chatID"}: same as id.
     *
     * @param chatId the value
     * @return this builder
     * @deprecated kept by the server for old clients
     */
    @Deprecated
    public Builder chatId(String chatId) {
      slots.set(27, chatId);
      return this;
    }

    /**
     * Sets {@code "status"}: whether the chat was there before.
     *
     * @param status the value
     * @return this builder
     * @deprecated kept by the server for old clients
     */
    @Deprecated
    public Builder status(ChatCreateStatus status) {
      slots.set(28, status);
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
    public ChatCreateResult build() {
      return slots.build();
    }
  }
}
