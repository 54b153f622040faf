// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ChatSearchResult}. */
public final class ChatSearchResultValue extends ModelValue implements ChatSearchResult {

  /** The members of a {@link ChatSearchResult}. */
  public static final Shape<ChatSearchResult> SHAPE = Shape.of(
          ChatSearchResult.class, new ChatSearchResultValue(Content.NONE))
      .required("items", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ChatSearchResultValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ChatSearchResultValue(content);
  }
}
