// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageDeleteParams;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link MessageDeleteParams}. */
public final class MessageDeleteParamsValue extends ModelValue implements MessageDeleteParams {

  /** The parameters in {@link MessageDeleteParams}. */
  public static final Shape<MessageDeleteParams> SHAPE = Shape.of(
          MessageDeleteParams.class, MessageDeleteParamsValue::new)
      .optional("forEveryone", Kind.BOOLEAN)
      .query()
      .buildParams();

  private MessageDeleteParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageDeleteParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Boolean forEveryone() {
    return optional(0);
  }
}
