// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageType;

/** The value of a {@link Message}. */
public final class MessageValue extends ModelValue implements Message {

  /** The members of a {@link Message}. */
  public static final Shape<Message> SHAPE = Shape.of(Message.class, new MessageValue(Content.NONE))
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
      .build();

  private MessageValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageValue(content);
  }
}
