// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ChatArchiveParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ChatArchiveParams}. */
public final class ChatArchiveParamsValue extends ModelValue implements ChatArchiveParams {

  /** The parameters in {@link ChatArchiveParams}. */
  public static final Shape<ChatArchiveParams> SHAPE = Shape.of(
          ChatArchiveParams.class, ChatArchiveParamsValue::new)
      .optional("archived", Kind.BOOLEAN)
      .buildParams();

  private ChatArchiveParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ChatArchiveParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Boolean archived() {
    return optional(0);
  }
}
