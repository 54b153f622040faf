// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.LinkPreview;
import com.beeper.desktop.messages.MessageSeen;
import com.beeper.desktop.messages.MessageType;
import com.beeper.desktop.messages.MessageUpdateResponse;
import com.beeper.desktop.messages.Reaction;
import com.beeper.desktop.messages.SendStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageUpdateResponse}. */
public final class MessageUpdateResponseValue extends ModelValue implements MessageUpdateResponse {

  /** The members of a {@link MessageUpdateResponse}. */
  public static final Shape<MessageUpdateResponse> SHAPE = Shape.of(
          MessageUpdateResponse.class, MessageUpdateResponseValue::new)
      .required("id", Kind.STRING)
      .required("accountID", Kind.STRING)
      .required("chatID", Kind.STRING)
      .required("senderID", Kind.STRING)
      .required("sortKey", Kind.STRING)
      .required("timestamp", Kind.INSTANT)
      .optional("attachments", Kind.list(Kind.model(AttachmentValue.SHAPE)))
      .optional("editedTimestamp", Kind.INSTANT)
      .optional("isDeleted", Kind.BOOLEAN)
      .optional("isHidden", Kind.BOOLEAN)
      .optional("isSender", Kind.BOOLEAN)
      .optional("isUnread", Kind.BOOLEAN)
      .optional("linkedMessageID", Kind.STRING)
      .optional("links", Kind.list(Kind.model(LinkPreviewValue.SHAPE)))
      .optionalNullable("mentions", Kind.list(Kind.STRING))
      .optional("reactions", Kind.list(Kind.model(ReactionValue.SHAPE)))
      .optional("seen", MessageSeenKind.KIND)
      .optional("senderName", Kind.STRING)
      .optional("sendStatus", Kind.model(SendStatusValue.SHAPE))
      .optional("text", Kind.STRING)
      .optional("type", Kind.enumeration(MessageType.values()))
      .required("messageID", Kind.STRING)
      .required("success", Kind.BOOLEAN)
      .build();

  private MessageUpdateResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageUpdateResponse> shape() {
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
  public String chatId() {
    return required(2);
  }

  @Override
  public String senderId() {
    return required(3);
  }

  @Override
  public String sortKey() {
    return required(4);
  }

  @Override
  public Instant timestamp() {
    return required(5);
  }

  @Override
  public @Nullable List<Attachment> attachments() {
    return optional(6);
  }

  @Override
  public @Nullable Instant editedTimestamp() {
    return optional(7);
  }

  @Override
  public @Nullable Boolean isDeleted() {
    return optional(8);
  }

  @Override
  public @Nullable Boolean isHidden() {
    return optional(9);
  }

  @Override
  public @Nullable Boolean isSender() {
    return optional(10);
  }

  @Override
  public @Nullable Boolean isUnread() {
    return optional(11);
  }

  @Override
  public @Nullable String linkedMessageId() {
    return optional(12);
  }

  @Override
  public @Nullable List<LinkPreview> links() {
    return optional(13);
  }

  @Override
  public @Nullable List<String> mentions() {
    return optional(14);
  }

  @Override
  public @Nullable List<Reaction> reactions() {
    return optional(15);
  }

  @Override
  public @Nullable MessageSeen seen() {
    return optional(16);
  }

  @Override
  public @Nullable String senderName() {
    return optional(17);
  }

  @Override
  public @Nullable SendStatus sendStatus() {
    return optional(18);
  }

  @Override
  public @Nullable String text() {
    return optional(19);
  }

  @Override
  public @Nullable MessageType type() {
    return optional(20);
  }

  @Override
  @Deprecated
  public String messageId() {
    return required(21);
  }

  @Override
  @Deprecated
  public boolean success() {
    return required(22);
  }
}
