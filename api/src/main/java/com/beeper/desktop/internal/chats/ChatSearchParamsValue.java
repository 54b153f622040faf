// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatSearchParams;
import com.beeper.desktop.chats.ChatSearchScope;
import com.beeper.desktop.chats.ChatTypeFilter;
import com.beeper.desktop.chats.Inbox;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;

/** The value of {@link ChatSearchParams}. */
public final class ChatSearchParamsValue extends ModelValue implements ChatSearchParams {

  /** The parameters in {@link ChatSearchParams}. */
  public static final Shape<ChatSearchParams> SHAPE = Shape.of(
          ChatSearchParams.class, new ChatSearchParamsValue(Content.NONE))
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("inbox", Kind.enumeration(Inbox.values()))
      .query()
      .optional("includeMuted", Kind.BOOLEAN)
      .query()
      .optional("labelID", Kind.ID)
      .query()
      .optional("lastActivityAfter", Kind.INSTANT)
      .query()
      .optional("lastActivityBefore", Kind.INSTANT)
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .optional("query", Kind.STRING)
      .query()
      .optional("scope", Kind.enumeration(ChatSearchScope.values()))
      .query()
      .optional("type", Kind.enumeration(ChatTypeFilter.values()))
      .query()
      .optional("unreadOnly", Kind.BOOLEAN)
      .query()
      .buildParams();

  private ChatSearchParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatSearchParamsValue(content);
  }
}
