// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.chats.ChatValue;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageSearchResult;

/** The value of a {@link MessageSearchResult}. */
public final class MessageSearchResultValue extends ModelValue implements MessageSearchResult {

  /** The members of a {@link MessageSearchResult}. */
  public static final Shape<MessageSearchResult> SHAPE = Shape.of(
          MessageSearchResult.class, new MessageSearchResultValue(Content.NONE))
      .required("items", Kind.list(Kind.model(MessageValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .required("chats", Kind.map(Kind.model(ChatValue.SHAPE)))
      .build();

  private MessageSearchResultValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageSearchResultValue(content);
  }
}
