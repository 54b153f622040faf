// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.labels.LabelValue;
import com.beeper.desktop.internal.messages.MessageValue;

/** The value of a {@link ChatWithPreview}. */
public final class ChatWithPreviewValue extends ModelValue implements ChatWithPreview {

  /** The members of a {@link ChatWithPreview}. */
  public static final Shape<ChatWithPreview> SHAPE = Shape.of(
          ChatWithPreview.class, new ChatWithPreviewValue(Content.NONE))
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
      .optional("preview", Kind.model(MessageValue.SHAPE))
      .build();

  private ChatWithPreviewValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatWithPreviewValue(content);
  }
}
