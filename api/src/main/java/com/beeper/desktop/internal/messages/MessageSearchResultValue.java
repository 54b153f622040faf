// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.internal.chats.ChatValue;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSearchResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageSearchResult}. */
public final class MessageSearchResultValue extends ModelValue implements MessageSearchResult {

  /** The members of a {@link MessageSearchResult}. */
  public static final Shape<MessageSearchResult> SHAPE = Shape.of(
          MessageSearchResult.class, MessageSearchResultValue::new)
      .required("items", Kind.list(Kind.model(MessageValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .required("chats", Kind.map(Kind.model(ChatValue.SHAPE)))
      .build();

  private MessageSearchResultValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageSearchResult> shape() {
    return SHAPE;
  }

  @Override
  public List<Message> items() {
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

  @Override
  public Map<String, Chat> chats() {
    return required(4);
  }
}
