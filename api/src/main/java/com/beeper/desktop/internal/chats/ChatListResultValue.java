// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ChatListResult}. */
public final class ChatListResultValue extends ModelValue implements ChatListResult {

  /** The members of a {@link ChatListResult}. */
  public static final Shape<ChatListResult> SHAPE = Shape.of(
          ChatListResult.class, ChatListResultValue::new)
      .required("items", Kind.list(Kind.model(ChatWithPreviewValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private ChatListResultValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatListResult> shape() {
    return SHAPE;
  }

  @Override
  public List<ChatWithPreview> items() {
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
