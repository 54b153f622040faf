// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MediaType;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.shared.Direction;

/** The value of {@link MessageSearchParams}. */
public final class MessageSearchParamsValue extends ModelValue implements MessageSearchParams {

  /** The parameters in {@link MessageSearchParams}. */
  public static final Shape<MessageSearchParams> SHAPE = Shape.of(
          MessageSearchParams.class, new MessageSearchParamsValue(Content.NONE))
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("chatIDs", Kind.list(Kind.ID))
      .query()
      .optional("chatType", Kind.enumeration(ChatType.values()))
      .query()
      .optional("dateAfter", Kind.INSTANT)
      .query()
      .optional("dateBefore", Kind.INSTANT)
      .query()
      .optional("excludeLowPriority", Kind.BOOLEAN)
      .query()
      .optional("includeMuted", Kind.BOOLEAN)
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("mediaTypes", Kind.list(Kind.enumeration(MediaType.values())))
      .query()
      .optional("query", Kind.STRING)
      .query()
      .optional("sender", Kind.STRING)
      .query()
      .buildParams();

  private MessageSearchParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageSearchParamsValue(content);
  }
}
