// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.chats.ChatCapabilitiesValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done in a chat; absent parts are not advertised. */
public sealed interface ChatCapabilities extends JsonModel permits ChatCapabilitiesValue {

  /**
   * Allowed emoji; absent means every emoji.
   *
   * @return the member {@code allowedReactions}; null if it is absent
   */
  default @Nullable List<String> allowedReactions() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Archiving works.
   *
   * @return the member {@code archive}; null if it is absent
   */
  default @Nullable Boolean archive() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Limits by message type, for example m.image or m.video; a missing type counts as rejected.
   *
   * @return the member {@code attachments}; null if it is absent
   */
  default @Nullable Map<String, AttachmentCapabilities> attachments() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Custom emoji reactions work.
   *
   * @return the member {@code customEmojiReactions}; null if it is absent
   */
  default @Nullable Boolean customEmojiReactions() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Message deletion support.
   *
   * @return the member {@code delete}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel delete() {
    return ModelValue.optional(this, 4);
  }

  /**
   * The chat can be deleted for the user.
   *
   * @return the member {@code deleteChat}; null if it is absent
   */
  default @Nullable Boolean deleteChat() {
    return ModelValue.optional(this, 5);
  }

  /**
   * The chat can be deleted for everyone.
   *
   * @return the member {@code deleteChatForEveryone}; null if it is absent
   */
  default @Nullable Boolean deleteChatForEveryone() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Messages can be deleted for the user only.
   *
   * @return the member {@code deleteForMe}; null if it is absent
   */
  default @Nullable Boolean deleteForMe() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Oldest message age, in seconds, that can be deleted for everyone.
   *
   * @return the member {@code deleteMaxAge}; null if it is absent
   */
  default @Nullable Duration deleteMaxAge() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Disappearing-message options of a chat.
   *
   * @return the member {@code disappearingTimer}; null if it is absent
   */
  default @Nullable ChatDisappearingTimerCapabilities disappearingTimer() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Message edit support.
   *
   * @return the member {@code edit}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel edit() {
    return ModelValue.optional(this, 10);
  }

  /**
   * Oldest message age, in seconds, that can be edited.
   *
   * @return the member {@code editMaxAge}; null if it is absent
   */
  default @Nullable Duration editMaxAge() {
    return ModelValue.optional(this, 11);
  }

  /**
   * Most edits of one message.
   *
   * @return the member {@code editMaxCount}; null if it is absent
   */
  default @Nullable Long editMaxCount() {
    return ModelValue.optional(this, 12);
  }

  /**
   * Support by formatting feature; absent means none advertised.
   *
   * @return the member {@code formatting}; null if it is absent
   */
  default @Nullable Map<String, CapabilitySupportLevel> formatting() {
    return ModelValue.optional(this, 13);
  }

  /**
   * Location message support.
   *
   * @return the member {@code locationMessage}; {@code UNRECOGNIZED} for a value that this version
   *     does not know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel locationMessage() {
    return ModelValue.optional(this, 14);
  }

  /**
   * Marking unread works.
   *
   * @return the member {@code markAsUnread}; null if it is absent
   */
  default @Nullable Boolean markAsUnread() {
    return ModelValue.optional(this, 15);
  }

  /**
   * Longest text message.
   *
   * @return the member {@code maxTextLength}; null if it is absent
   */
  default @Nullable Long maxTextLength() {
    return ModelValue.optional(this, 16);
  }

  /**
   * Ways to accept a message request.
   *
   * @return the member {@code messageRequest}; null if it is absent
   */
  default @Nullable MessageRequestCapabilities messageRequest() {
    return ModelValue.optional(this, 17);
  }

  /**
   * Participant management.
   *
   * @return the member {@code participantActions}; null if it is absent
   */
  default @Nullable ParticipantActionCapabilities participantActions() {
    return ModelValue.optional(this, 18);
  }

  /**
   * Poll support.
   *
   * @return the member {@code poll}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel poll() {
    return ModelValue.optional(this, 19);
  }

  /**
   * Reaction support.
   *
   * @return the member {@code reaction}; {@code UNRECOGNIZED} for a value that this version does
   *     not know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel reaction() {
    return ModelValue.optional(this, 20);
  }

  /**
   * Most reactions on one message.
   *
   * @return the member {@code reactionCount}; null if it is absent
   */
  default @Nullable Long reactionCount() {
    return ModelValue.optional(this, 21);
  }

  /**
   * Read receipts work.
   *
   * @return the member {@code readReceipts}; null if it is absent
   */
  default @Nullable Boolean readReceipts() {
    return ModelValue.optional(this, 22);
  }

  /**
   * Reply support.
   *
   * @return the member {@code reply}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel reply() {
    return ModelValue.optional(this, 23);
  }

  /**
   * Which chat settings can be changed.
   *
   * @return the member {@code state}; null if it is absent
   */
  default @Nullable ChatStateCapabilities state() {
    return ModelValue.optional(this, 24);
  }

  /**
   * Thread support.
   *
   * @return the member {@code thread}; {@code UNRECOGNIZED} for a value that this version does not
   *     know; null if it is absent
   */
  default @Nullable CapabilitySupportLevel thread() {
    return ModelValue.optional(this, 25);
  }

  /**
   * Typing notices work.
   *
   * @return the member {@code typingNotifications}; null if it is absent
   */
  default @Nullable Boolean typingNotifications() {
    return ModelValue.optional(this, 26);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code ChatCapabilities}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code ChatCapabilities}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(ChatCapabilities template) {
    return new Builder(template);
  }

  /** Makes a {@link ChatCapabilities}. Not thread-safe. */
  final class Builder {

    private final Slots<ChatCapabilities> slots;

    private Builder() {
      slots = new Slots<>(ChatCapabilitiesValue.SHAPE);
    }

    private Builder(ChatCapabilities template) {
      slots = new Slots<>(ChatCapabilitiesValue.SHAPE, template);
    }

    /**
     * Sets {@code "allowedReactions"}: allowed emoji; absent means every emoji.
     *
     * @param allowedReactions the value
     * @return this builder
     */
    public Builder allowedReactions(List<String> allowedReactions) {
      slots.set(0, allowedReactions);
      return this;
    }

    /**
     * Sets {@code "archive"}: archiving works.
     *
     * @param archive the value
     * @return this builder
     */
    public Builder archive(boolean archive) {
      slots.set(1, archive);
      return this;
    }

    /**
     * Sets {@code "attachments"}: limits by message type, for example m.image or m.video; a missing
     * type counts as rejected.
     *
     * @param attachments the value
     * @return this builder
     */
    public Builder attachments(Map<String, AttachmentCapabilities> attachments) {
      slots.set(2, attachments);
      return this;
    }

    /**
     * Sets {@code "customEmojiReactions"}: custom emoji reactions work.
     *
     * @param customEmojiReactions the value
     * @return this builder
     */
    public Builder customEmojiReactions(boolean customEmojiReactions) {
      slots.set(3, customEmojiReactions);
      return this;
    }

    /**
     * Sets {@code "delete"}: message deletion support.
     *
     * @param delete the value
     * @return this builder
     */
    public Builder delete(CapabilitySupportLevel delete) {
      slots.set(4, delete);
      return this;
    }

    /**
     * Sets {@code "deleteChat"}: the chat can be deleted for the user.
     *
     * @param deleteChat the value
     * @return this builder
     */
    public Builder deleteChat(boolean deleteChat) {
      slots.set(5, deleteChat);
      return this;
    }

    /**
     * Sets {@code "deleteChatForEveryone"}: the chat can be deleted for everyone.
     *
     * @param deleteChatForEveryone the value
     * @return this builder
     */
    public Builder deleteChatForEveryone(boolean deleteChatForEveryone) {
      slots.set(6, deleteChatForEveryone);
      return this;
    }

    /**
     * Sets {@code "deleteForMe"}: messages can be deleted for the user only.
     *
     * @param deleteForMe the value
     * @return this builder
     */
    public Builder deleteForMe(boolean deleteForMe) {
      slots.set(7, deleteForMe);
      return this;
    }

    /**
     * Sets {@code "deleteMaxAge"}: oldest message age, in seconds, that can be deleted for
     * everyone.
     *
     * @param deleteMaxAge the value
     * @return this builder
     */
    public Builder deleteMaxAge(Duration deleteMaxAge) {
      slots.set(8, deleteMaxAge);
      return this;
    }

    /**
     * Sets {@code "disappearingTimer"}: disappearing-message options of a chat.
     *
     * @param disappearingTimer the value
     * @return this builder
     */
    public Builder disappearingTimer(ChatDisappearingTimerCapabilities disappearingTimer) {
      slots.set(9, disappearingTimer);
      return this;
    }

    /**
     * Sets {@code "edit"}: message edit support.
     *
     * @param edit the value
     * @return this builder
     */
    public Builder edit(CapabilitySupportLevel edit) {
      slots.set(10, edit);
      return this;
    }

    /**
     * Sets {@code "editMaxAge"}: oldest message age, in seconds, that can be edited.
     *
     * @param editMaxAge the value
     * @return this builder
     */
    public Builder editMaxAge(Duration editMaxAge) {
      slots.set(11, editMaxAge);
      return this;
    }

    /**
     * Sets {@code "editMaxCount"}: most edits of one message.
     *
     * @param editMaxCount the value
     * @return this builder
     */
    public Builder editMaxCount(long editMaxCount) {
      slots.set(12, editMaxCount);
      return this;
    }

    /**
     * Sets {@code "formatting"}: support by formatting feature; absent means none advertised.
     *
     * @param formatting the value
     * @return this builder
     */
    public Builder formatting(Map<String, CapabilitySupportLevel> formatting) {
      slots.set(13, formatting);
      return this;
    }

    /**
     * Sets {@code "locationMessage"}: location message support.
     *
     * @param locationMessage the value
     * @return this builder
     */
    public Builder locationMessage(CapabilitySupportLevel locationMessage) {
      slots.set(14, locationMessage);
      return this;
    }

    /**
     * Sets {@code "markAsUnread"}: marking unread works.
     *
     * @param markAsUnread the value
     * @return this builder
     */
    public Builder markAsUnread(boolean markAsUnread) {
      slots.set(15, markAsUnread);
      return this;
    }

    /**
     * Sets {@code "maxTextLength"}: longest text message.
     *
     * @param maxTextLength the value
     * @return this builder
     */
    public Builder maxTextLength(long maxTextLength) {
      slots.set(16, maxTextLength);
      return this;
    }

    /**
     * Sets {@code "messageRequest"}: ways to accept a message request.
     *
     * @param messageRequest the value
     * @return this builder
     */
    public Builder messageRequest(MessageRequestCapabilities messageRequest) {
      slots.set(17, messageRequest);
      return this;
    }

    /**
     * Sets {@code "participantActions"}: participant management.
     *
     * @param participantActions the value
     * @return this builder
     */
    public Builder participantActions(ParticipantActionCapabilities participantActions) {
      slots.set(18, participantActions);
      return this;
    }

    /**
     * Sets {@code "poll"}: poll support.
     *
     * @param poll the value
     * @return this builder
     */
    public Builder poll(CapabilitySupportLevel poll) {
      slots.set(19, poll);
      return this;
    }

    /**
     * Sets {@code "reaction"}: reaction support.
     *
     * @param reaction the value
     * @return this builder
     */
    public Builder reaction(CapabilitySupportLevel reaction) {
      slots.set(20, reaction);
      return this;
    }

    /**
     * Sets {@code "reactionCount"}: most reactions on one message.
     *
     * @param reactionCount the value
     * @return this builder
     */
    public Builder reactionCount(long reactionCount) {
      slots.set(21, reactionCount);
      return this;
    }

    /**
     * Sets {@code "readReceipts"}: read receipts work.
     *
     * @param readReceipts the value
     * @return this builder
     */
    public Builder readReceipts(boolean readReceipts) {
      slots.set(22, readReceipts);
      return this;
    }

    /**
     * Sets {@code "reply"}: reply support.
     *
     * @param reply the value
     * @return this builder
     */
    public Builder reply(CapabilitySupportLevel reply) {
      slots.set(23, reply);
      return this;
    }

    /**
     * Sets {@code "state"}: which chat settings can be changed.
     *
     * @param state the value
     * @return this builder
     */
    public Builder state(ChatStateCapabilities state) {
      slots.set(24, state);
      return this;
    }

    /**
     * Sets {@code "thread"}: thread support.
     *
     * @param thread the value
     * @return this builder
     */
    public Builder thread(CapabilitySupportLevel thread) {
      slots.set(25, thread);
      return this;
    }

    /**
     * Sets {@code "typingNotifications"}: typing notices work.
     *
     * @param typingNotifications the value
     * @return this builder
     */
    public Builder typingNotifications(boolean typingNotifications) {
      slots.set(26, typingNotifications);
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
    public ChatCapabilities build() {
      return slots.build();
    }
  }
}
