// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatListResult}. */
public final class ChatListResultValue extends ModelValue implements ChatListResult {

  /** The members of a {@link ChatListResult}. */
  public static final Shape<ChatListResult> SHAPE = Shape.of(
          ChatListResult.class, new ChatListResultValue(Content.NONE))
      .required("items", Kind.list(Kind.model(ChatWithPreviewValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ChatListResultValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatListResultValue(content);
  }
}
