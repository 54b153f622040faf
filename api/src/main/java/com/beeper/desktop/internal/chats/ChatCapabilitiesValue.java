// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ChatCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatCapabilities}. */
public final class ChatCapabilitiesValue extends ModelValue implements ChatCapabilities {

  /** The members of a {@link ChatCapabilities}. */
  public static final Shape<ChatCapabilities> SHAPE = Shape.of(
          ChatCapabilities.class, new ChatCapabilitiesValue(Content.NONE))
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

  private ChatCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatCapabilitiesValue(content);
  }
}
