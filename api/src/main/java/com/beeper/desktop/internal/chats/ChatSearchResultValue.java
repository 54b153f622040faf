// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatSearchResult}. */
public final class ChatSearchResultValue extends ModelValue implements ChatSearchResult {

  /** The members of a {@link ChatSearchResult}. */
  public static final Shape<ChatSearchResult> SHAPE = Shape.of(
          ChatSearchResult.class, ChatSearchResultValue::new)
      .required("items", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ChatSearchResultValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatSearchResult> shape() {
    return SHAPE;
  }

  @Override
  public List<Chat> items() {
    return required(0);
  }

  @Override
  public boolean hasMore() {
    return required(1);
  }

  @Override
  public @Nullable String oldestCursor() {
    return optional(2);
  }

  @Override
  public @Nullable String newestCursor() {
    return optional(3);
  }
}
