// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a chat. */
public sealed interface Message extends JsonModel permits MessageValue, MessageUpdateResponse {

  /**
   * Message ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Account the message is on.
   *
   * @return the member {@code accountID}
   */
  default String accountId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Chat the message is in.
   *
   * @return the member {@code chatID}
   */
  default String chatId() {
    return ModelValue.required(this, 2);
  }

  /**
   * Fully qualified user ID of the sender.
   *
   * @return the member {@code senderID}
   */
  default String senderId() {
    return ModelValue.required(this, 3);
  }

  /**
   * Unique key to order messages by.
   *
   * @return the member {@code sortKey}
   */
  default String sortKey() {
    return ModelValue.required(this, 4);
  }

  /**
   * When it was sent.
   *
   * @return the member {@code timestamp}
   */
  default Instant timestamp() {
    return ModelValue.required(this, 5);
  }

  /**
   * Attachments.
   *
   * @return the member {@code attachments}; null if it is absent
   */
  default @Nullable List<Attachment> attachments() {
    return ModelValue.optional(this, 6);
  }

  /**
   * When it was last edited.
   *
   * @return the member {@code editedTimestamp}; null if it is absent
   */
  default @Nullable Instant editedTimestamp() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Deleted.
   *
   * @return the member {@code isDeleted}; null if it is absent
   */
  default @Nullable Boolean isDeleted() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Not meant for normal display.
   *
   * @return the member {@code isHidden}; null if it is absent
   */
  default @Nullable Boolean isHidden() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Sent by the user.
   *
   * @return the member {@code isSender}; null if it is absent
   */
  default @Nullable Boolean isSender() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Unread for the user; may be missing.
   *
   * @return the member {@code isUnread}; null if it is absent
   */
  default @Nullable Boolean isUnread() {
    return ModelValue.optional(this, 11);
  }

  /**
   * Message this one replies to.
   *
   * @return the member {@code linkedMessageID}; null if it is absent
   */
  default @Nullable String linkedMessageId() {
    return ModelValue.optional(this, 12);
  }

  /**
   * Link previews.
   *
   * @return the member {@code links}; null if it is absent
   */
  default @Nullable List<LinkPreview> links() {
    return ModelValue.optional(this, 13);
  }

  /**
   * Mentioned user IDs or &#64;room; null on old messages whose text has to be scanned.
   *
   * @return the member {@code mentions}; null if it is absent or null, which {@link #has} tells
   *     apart
   */
  default @Nullable List<String> mentions() {
    return ModelValue.optional(this, 14);
  }

  /**
   * Reactions.
   *
   * @return the member {@code reactions}; null if it is absent
   */
  default @Nullable List<Reaction> reactions() {
    return ModelValue.optional(this, 15);
  }

  /**
   * Read receipt: a flag, a time, or one of both per participant.
   *
   * @return the member {@code seen}; null if it is absent
   */
  default @Nullable MessageSeen seen() {
    return ModelValue.optional(this, 16);
  }

  /**
   * Display name of the sender.
   *
   * @return the member {@code senderName}; null if it is absent
   */
  default @Nullable String senderName() {
    return ModelValue.optional(this, 17);
  }

  /**
   * Delivery state, where the bridge reports it.
   *
   * @return the member {@code sendStatus}; null if it is absent
   */
  default @Nullable SendStatus sendStatus() {
    return ModelValue.optional(this, 18);
  }

  /**
   * Rich-text body.
   *
   * @return the member {@code text}; null if it is absent
   */
  default @Nullable String text() {
    return ModelValue.optional(this, 19);
  }

  /**
   * Content kind.
   *
   * @return the member {@code type}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable MessageType type() {
    return ModelValue.optional(this, 20);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Message}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Message}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Message template) {
    return new Builder(template);
  }

  /** Makes a {@link Message}. Not thread-safe. */
  final class Builder {

    private final Slots<Message> slots;

    private Builder() {
      slots = new Slots<>(MessageValue.SHAPE);
    }

    private Builder(Message template) {
      slots = new Slots<>(MessageValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: message ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "accountID"}: account the message is on.
     *
     * @param accountId the value
     * @return this builder
     */
    public Builder accountId(String accountId) {
      slots.set(1, accountId);
      return this;
    }

    /**
     * Sets {@code "chatID"}: chat the message is in.
     *
     * @param chatId the value
     * @return this builder
     */
    public Builder chatId(String chatId) {
      slots.set(2, chatId);
      return this;
    }

    /**
     * Sets {@code "senderID"}: fully qualified user ID of the sender.
     *
     * @param senderId the value
     * @return this builder
     */
    public Builder senderId(String senderId) {
      slots.set(3, senderId);
      return this;
    }

    /**
     * Sets {@code "sortKey"}: unique key to order messages by.
     *
     * @param sortKey the value
     * @return this builder
     */
    public Builder sortKey(String sortKey) {
      slots.set(4, sortKey);
      return this;
    }

    /**
     * Sets {@code "timestamp"}: when it was sent.
     *
     * @param timestamp the value
     * @return this builder
     */
    public Builder timestamp(Instant timestamp) {
      slots.set(5, timestamp);
      return this;
    }

    /**
     * Sets {@code "attachments"}: attachments.
     *
     * @param attachments the value
     * @return this builder
     */
    public Builder attachments(List<Attachment> attachments) {
      slots.set(6, attachments);
      return this;
    }

    /**
     * Sets {@code "editedTimestamp"}: when it was last edited.
     *
     * @param editedTimestamp the value
     * @return this builder
     */
    public Builder editedTimestamp(Instant editedTimestamp) {
      slots.set(7, editedTimestamp);
      return this;
    }

    /**
     * Sets {@code "isDeleted"}: deleted.
     *
     * @param isDeleted the value
     * @return this builder
     */
    public Builder isDeleted(boolean isDeleted) {
      slots.set(8, isDeleted);
      return this;
    }

    /**
     * Sets {@code "isHidden"}: not meant for normal display.
     *
     * @param isHidden the value
     * @return this builder
     */
    public Builder isHidden(boolean isHidden) {
      slots.set(9, isHidden);
      return this;
    }

    /**
     * Sets {@code "isSender"}: sent by the user.
     *
     * @param isSender the value
     * @return this builder
     */
    public Builder isSender(boolean isSender) {
      slots.set(10, isSender);
      return this;
    }

    /**
     * Sets {@code "isUnread"}: unread for the user; may be missing.
     *
     * @param isUnread the value
     * @return this builder
     */
    public Builder isUnread(boolean isUnread) {
      slots.set(11, isUnread);
      return this;
    }

    /**
     * Sets {@code "linkedMessageID"}: message this one replies to.
     *
     * @param linkedMessageId the value
     * @return this builder
     */
    public Builder linkedMessageId(String linkedMessageId) {
      slots.set(12, linkedMessageId);
      return this;
    }

    /**
     * Sets {@code "links"}: link previews.
     *
     * @param links the value
     * @return this builder
     */
    public Builder links(List<LinkPreview> links) {
      slots.set(13, links);
      return this;
    }

    /**
     * Sets {@code "mentions"}: mentioned user IDs or &#64;room; null on old messages whose text has
     * to be scanned.
     *
     * @param mentions the value; null is sent as an explicit null
     * @return this builder
     */
    public Builder mentions(@Nullable List<String> mentions) {
      slots.set(14, mentions);
      return this;
    }

    /**
     * Sets {@code "reactions"}: reactions.
     *
     * @param reactions the value
     * @return this builder
     */
    public Builder reactions(List<Reaction> reactions) {
      slots.set(15, reactions);
      return this;
    }

    /**
     * Sets {@code "seen"}: read receipt: a flag, a time, or one of both per participant.
     *
     * @param seen the value
     * @return this builder
     */
    public Builder seen(MessageSeen seen) {
      slots.set(16, seen);
      return this;
    }

    /**
     * Sets {@code "senderName"}: display name of the sender.
     *
     * @param senderName the value
     * @return this builder
     */
    public Builder senderName(String senderName) {
      slots.set(17, senderName);
      return this;
    }

    /**
     * Sets {@code "sendStatus"}: delivery state, where the bridge reports it.
     *
     * @param sendStatus the value
     * @return this builder
     */
    public Builder sendStatus(SendStatus sendStatus) {
      slots.set(18, sendStatus);
      return this;
    }

    /**
     * Sets {@code "text"}: rich-text body.
     *
     * @param text the value
     * @return this builder
     */
    public Builder text(String text) {
      slots.set(19, text);
      return this;
    }

    /**
     * Sets {@code "type"}: content kind.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(MessageType type) {
      slots.set(20, type);
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
    public Message build() {
      return slots.build();
    }
  }
}
