// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.shared.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link MessageListParams}. */
public final class MessageListParamsValue extends ModelValue implements MessageListParams {

  /** The parameters in {@link MessageListParams}. */
  public static final Shape<MessageListParams> SHAPE = Shape.of(
          MessageListParams.class, MessageListParamsValue::new)
      .optional("cursor", Kind.STRING)
      .query()
      .optional("direction", Kind.enumeration(Direction.values()))
      .query()
      .buildParams();

  private MessageListParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageListParams> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable String cursor() {
    return optional(0);
  }

  @Override
  public @Nullable Direction direction() {
    return optional(1);
  }
}
