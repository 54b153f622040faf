// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link MessageListResult}. */
public final class MessageListResultValue extends ModelValue implements MessageListResult {

  /** The members of a {@link MessageListResult}. */
  public static final Shape<MessageListResult> SHAPE = Shape.of(
          MessageListResult.class, MessageListResultValue::new)
      .required("items", Kind.list(Kind.model(MessageValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private MessageListResultValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageListResult> shape() {
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
}
