// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderCreateParams;
import com.beeper.desktop.chats.ReminderInput;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link ReminderCreateParams}. */
public final class ReminderCreateParamsValue extends ModelValue implements ReminderCreateParams {

  /** The parameters in {@link ReminderCreateParams}. */
  public static final Shape<ReminderCreateParams> SHAPE = Shape.of(
          ReminderCreateParams.class, ReminderCreateParamsValue::new)
      .required("reminder", Kind.model(ReminderInputValue.SHAPE))
      .buildParams();

  private ReminderCreateParamsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ReminderCreateParams> shape() {
    return SHAPE;
  }

  @Override
  public ReminderInput reminder() {
    return required(0);
  }
}
