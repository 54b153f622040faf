// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageUpdateParams;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link MessageUpdateParams}. */
public final class MessageUpdateParamsValue extends ModelValue implements MessageUpdateParams {

  /** The parameters in {@link MessageUpdateParams}. */
  public static final Shape<MessageUpdateParams> SHAPE = Shape.of(
          MessageUpdateParams.class, MessageUpdateParamsValue::new)
      .required("text", Kind.STRING)
      .buildParams();

  private MessageUpdateParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<MessageUpdateParams> shape() {
    return SHAPE;
  }

  @Override
  public String text() {
    return required(0);
  }
}
