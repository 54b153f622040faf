// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageListResult;

/** The value of a {@link MessageListResult}. */
public final class MessageListResultValue extends ModelValue implements MessageListResult {

  /** The members of a {@link MessageListResult}. */
  public static final Shape<MessageListResult> SHAPE = Shape.of(
          MessageListResult.class, new MessageListResultValue(Content.NONE))
      .required("items", Kind.list(Kind.model(MessageValue.SHAPE)))
      .required("hasMore", Kind.BOOLEAN)
      .requiredNullable("oldestCursor", Kind.STRING)
      .requiredNullable("newestCursor", Kind.STRING)
      .build();

  private MessageListResultValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageListResultValue(content);
  }
}
