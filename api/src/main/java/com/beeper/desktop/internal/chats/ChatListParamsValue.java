// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Direction;

/** The value of {@link ChatListParams}. */
public final class ChatListParamsValue extends ModelValue implements ChatListParams {

  /** The parameters in {@link ChatListParams}. */
  public static final Shape<ChatListParams> SHAPE = Shape.of(
          ChatListParams.class, new ChatListParamsValue(Content.NONE))
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .optional("accountIDs", Kind.list(Kind.ID))
      .query()
      .optional("limit", Kind.INTEGER)
      .query()
      .buildParams();

  private ChatListParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatListParamsValue(content);
  }
}
