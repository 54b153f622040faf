// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.labels.LabelValue;

/** The value of a {@link Chat}. */
public final class ChatValue extends ModelValue implements Chat {

  /** The members of a {@link Chat}. */
  public static final Shape<Chat> SHAPE = Shape.of(Chat.class, new ChatValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("accountID", Kind.STRING)
      .required("network", Kind.STRING)
      .required("participants", Kind.model(ChatParticipantsValue.SHAPE))
      .required("title", Kind.STRING)
      .required("type", Kind.enumeration(ChatType.values()))
      .required("unreadCount", Kind.INTEGER)
      .optional("capabilities", Kind.model(ChatCapabilitiesValue.SHAPE))
      .optionalNullable("description", Kind.STRING)
      .optionalNullable("draft", Kind.model(ChatDraftValue.SHAPE))
      .optionalNullable("imgURL", Kind.STRING)
      .optional("isArchived", Kind.BOOLEAN)
      .optional("isLowPriority", Kind.BOOLEAN)
      .optional("isMarkedUnread", Kind.BOOLEAN)
      .optional("isMuted", Kind.BOOLEAN)
      .optional("isPinned", Kind.BOOLEAN)
      .optional("isReadOnly", Kind.BOOLEAN)
      .optional("labels", Kind.list(Kind.model(LabelValue.SHAPE)))
      .optional("lastActivity", Kind.INSTANT)
      .optional("lastReadMessageSortKey", Kind.STRING)
      .optionalNullable("localChatID", Kind.STRING)
      .optional("merge", Kind.model(ChatMergeValue.SHAPE))
      .optional("mergedIntoChatID", Kind.STRING)
      .optionalNullable("messageExpirySeconds", Kind.WHOLE_SECONDS)
      .optionalNullable("reminder", Kind.model(ChatReminderValue.SHAPE))
      .optionalNullable("snooze", Kind.model(ChatSnoozeValue.SHAPE))
      .optional("unreadMentionsCount", Kind.INTEGER)
      .build();

  private ChatValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatValue(content);
  }
}
