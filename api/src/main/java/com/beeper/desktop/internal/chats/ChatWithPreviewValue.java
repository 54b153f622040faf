// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatCapabilities;
import com.beeper.desktop.chats.ChatDraft;
import com.beeper.desktop.chats.ChatMerge;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.chats.ChatReminder;
import com.beeper.desktop.chats.ChatSnooze;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.labels.LabelValue;
import com.beeper.desktop.internal.messages.MessageValue;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.messages.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatWithPreview}. */
public final class ChatWithPreviewValue extends ModelValue implements ChatWithPreview {

  /** The members of a {@link ChatWithPreview}. */
  public static final Shape<ChatWithPreview> SHAPE = Shape.of(
          ChatWithPreview.class, ChatWithPreviewValue::new)
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

  private ChatWithPreviewValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatWithPreview> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public String accountId() {
    return required(1);
  }

  @Override
  public String network() {
    return required(2);
  }

  @Override
  public ChatParticipants participants() {
    return required(3);
  }

  @Override
  public String title() {
    return required(4);
  }

  @Override
  public ChatType type() {
    return required(5);
  }

  @Override
  public long unreadCount() {
    return required(6);
  }

  @Override
  public @Nullable ChatCapabilities capabilities() {
    return optional(7);
  }

  @Override
  public @Nullable String description() {
    return optional(8);
  }

  @Override
  public @Nullable ChatDraft draft() {
    return optional(9);
  }

  @Override
  public @Nullable String imgUrl() {
    return optional(10);
  }

  @Override
  public @Nullable Boolean isArchived() {
    return optional(11);
  }

  @Override
  public @Nullable Boolean isLowPriority() {
    return optional(12);
  }

  @Override
  public @Nullable Boolean isMarkedUnread() {
    return optional(13);
  }

  @Override
  public @Nullable Boolean isMuted() {
    return optional(14);
  }

  @Override
  public @Nullable Boolean isPinned() {
    return optional(15);
  }

  @Override
  public @Nullable Boolean isReadOnly() {
    return optional(16);
  }

  @Override
  public @Nullable List<Label> labels() {
    return optional(17);
  }

  @Override
  public @Nullable Instant lastActivity() {
    return optional(18);
  }

  @Override
  public @Nullable String lastReadMessageSortKey() {
    return optional(19);
  }

  @Override
  public @Nullable String localChatId() {
    return optional(20);
  }

  @Override
  public @Nullable ChatMerge merge() {
    return optional(21);
  }

  @Override
  public @Nullable String mergedIntoChatId() {
    return optional(22);
  }

  @Override
  public @Nullable Duration messageExpiry() {
    return optional(23);
  }

  @Override
  public @Nullable ChatReminder reminder() {
    return optional(24);
  }

  @Override
  public @Nullable ChatSnooze snooze() {
    return optional(25);
  }

  @Override
  public @Nullable Long unreadMentionsCount() {
    return optional(26);
  }

  @Override
  public @Nullable Message preview() {
    return optional(27);
  }
}
