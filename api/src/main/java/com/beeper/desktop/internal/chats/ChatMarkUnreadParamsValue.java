// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatMarkUnreadParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatMarkUnreadParams}. */
public final class ChatMarkUnreadParamsValue extends ModelValue implements ChatMarkUnreadParams {

  /** The parameters in {@link ChatMarkUnreadParams}. */
  public static final Shape<ChatMarkUnreadParams> SHAPE = Shape.of(
          ChatMarkUnreadParams.class, ChatMarkUnreadParamsValue::new)
      .optional("messageID", Kind.ID)
      .buildParams();

  private ChatMarkUnreadParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatMarkUnreadParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String messageId() {
    return optional(0);
  }
}
