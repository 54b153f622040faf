// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMarkReadParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatMarkReadParams}. */
public final class ChatMarkReadParamsValue extends ModelValue implements ChatMarkReadParams {

  /** The parameters in {@link ChatMarkReadParams}. */
  public static final Shape<ChatMarkReadParams> SHAPE = Shape.of(
          ChatMarkReadParams.class, ChatMarkReadParamsValue::new)
      .optional("messageID", Kind.ID)
      .buildParams();

  private ChatMarkReadParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatMarkReadParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String messageId() {
    return optional(0);
  }
}
