// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.MessageUpdateResponseValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edited message, with two fields kept for old clients. */
public sealed interface MessageUpdateResponse extends Message, JsonModel
    permits MessageUpdateResponseValue {

  /**
   * Same as id.
   *
   * @return the member {@code messageID}
   * @deprecated kept by the server for old clients
   */
  @Deprecated
  default String messageId() {
    return ModelValue.required(this, 21);
  }

  /**
   * Always true.
   *
   * @return the member {@code success}
   * @deprecated kept by the server for old clients
   */
  @Deprecated
  default boolean success() {
    return ModelValue.required(this, 22);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code MessageUpdateResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code MessageUpdateResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(MessageUpdateResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link MessageUpdateResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<MessageUpdateResponse> slots;

    private Builder() {
      slots = new Slots<>(MessageUpdateResponseValue.SHAPE);
      slots.set(22, true);
    }

    private Builder(MessageUpdateResponse template) {
      slots = new Slots<>(MessageUpdateResponseValue.SHAPE, template);
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
     * Sets {@code "messageID"}: same as id.
     *
     * @param messageId the value
     * @return this builder
     * @deprecated kept by the server for old clients
     */
    @Deprecated
    public Builder messageId(String messageId) {
      slots.set(21, messageId);
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
    public MessageUpdateResponse build() {
      return slots.build();
    }
  }
}
