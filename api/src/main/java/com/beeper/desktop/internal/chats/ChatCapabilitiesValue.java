// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.AttachmentCapabilities;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ChatCapabilities;
import com.beeper.desktop.chats.ChatDisappearingTimerCapabilities;
import com.beeper.desktop.chats.ChatStateCapabilities;
import com.beeper.desktop.chats.MessageRequestCapabilities;
import com.beeper.desktop.chats.ParticipantActionCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatCapabilities}. */
public final class ChatCapabilitiesValue extends ModelValue implements ChatCapabilities {

  /** The members of a {@link ChatCapabilities}. */
  public static final Shape<ChatCapabilities> SHAPE = Shape.of(
          ChatCapabilities.class, ChatCapabilitiesValue::new)
      .optional("allowedReactions", Kind.list(Kind.STRING))
      .optional("archive", Kind.BOOLEAN)
      .optional("attachments", Kind.map(Kind.model(AttachmentCapabilitiesValue.SHAPE)))
      .optional("customEmojiReactions", Kind.BOOLEAN)
      .optional("delete", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("deleteChat", Kind.BOOLEAN)
      .optional("deleteChatForEveryone", Kind.BOOLEAN)
      .optional("deleteForMe", Kind.BOOLEAN)
      .optional("deleteMaxAge", Kind.WHOLE_SECONDS)
      .optional("disappearingTimer", Kind.model(ChatDisappearingTimerCapabilitiesValue.SHAPE))
      .optional("edit", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("editMaxAge", Kind.WHOLE_SECONDS)
      .optional("editMaxCount", Kind.INTEGER)
      .optional("formatting", Kind.map(Kind.enumeration(CapabilitySupportLevel.values())))
      .optional("locationMessage", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("markAsUnread", Kind.BOOLEAN)
      .optional("maxTextLength", Kind.INTEGER)
      .optional("messageRequest", Kind.model(MessageRequestCapabilitiesValue.SHAPE))
      .optional("participantActions", Kind.model(ParticipantActionCapabilitiesValue.SHAPE))
      .optional("poll", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("reaction", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("reactionCount", Kind.INTEGER)
      .optional("readReceipts", Kind.BOOLEAN)
      .optional("reply", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("state", Kind.model(ChatStateCapabilitiesValue.SHAPE))
      .optional("thread", Kind.enumeration(CapabilitySupportLevel.values()))
      .optional("typingNotifications", Kind.BOOLEAN)
      .build();

  private ChatCapabilitiesValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable List<String> allowedReactions() {
    return optional(0);
  }

  @Override
  public @Nullable Boolean archive() {
    return optional(1);
  }

  @Override
  public @Nullable Map<String, AttachmentCapabilities> attachments() {
    return optional(2);
  }

  @Override
  public @Nullable Boolean customEmojiReactions() {
    return optional(3);
  }

  @Override
  public @Nullable CapabilitySupportLevel delete() {
    return optional(4);
  }

  @Override
  public @Nullable Boolean deleteChat() {
    return optional(5);
  }

  @Override
  public @Nullable Boolean deleteChatForEveryone() {
    return optional(6);
  }

  @Override
  public @Nullable Boolean deleteForMe() {
    return optional(7);
  }

  @Override
  public @Nullable Duration deleteMaxAge() {
    return optional(8);
  }

  @Override
  public @Nullable ChatDisappearingTimerCapabilities disappearingTimer() {
    return optional(9);
  }

  @Override
  public @Nullable CapabilitySupportLevel edit() {
    return optional(10);
  }

  @Override
  public @Nullable Duration editMaxAge() {
    return optional(11);
  }

  @Override
  public @Nullable Long editMaxCount() {
    return optional(12);
  }

  @Override
  public @Nullable Map<String, CapabilitySupportLevel> formatting() {
    return optional(13);
  }

  @Override
  public @Nullable CapabilitySupportLevel locationMessage() {
    return optional(14);
  }

  @Override
  public @Nullable Boolean markAsUnread() {
    return optional(15);
  }

  @Override
  public @Nullable Long maxTextLength() {
    return optional(16);
  }

  @Override
  public @Nullable MessageRequestCapabilities messageRequest() {
    return optional(17);
  }

  @Override
  public @Nullable ParticipantActionCapabilities participantActions() {
    return optional(18);
  }

  @Override
  public @Nullable CapabilitySupportLevel poll() {
    return optional(19);
  }

  @Override
  public @Nullable CapabilitySupportLevel reaction() {
    return optional(20);
  }

  @Override
  public @Nullable Long reactionCount() {
    return optional(21);
  }

  @Override
  public @Nullable Boolean readReceipts() {
    return optional(22);
  }

  @Override
  public @Nullable CapabilitySupportLevel reply() {
    return optional(23);
  }

  @Override
  public @Nullable ChatStateCapabilities state() {
    return optional(24);
  }

  @Override
  public @Nullable CapabilitySupportLevel thread() {
    return optional(25);
  }

  @Override
  public @Nullable Boolean typingNotifications() {
    return optional(26);
  }
}
