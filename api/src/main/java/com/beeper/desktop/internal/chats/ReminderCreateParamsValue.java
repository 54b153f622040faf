// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderCreateParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link ReminderCreateParams}. */
public final class ReminderCreateParamsValue extends ModelValue implements ReminderCreateParams {

  /** The parameters in {@link ReminderCreateParams}. */
  public static final Shape<ReminderCreateParams> SHAPE = Shape.of(
          ReminderCreateParams.class, new ReminderCreateParamsValue(Content.NONE))
      .required("reminder", Kind.model(ReminderInputValue.SHAPE))
      .buildParams();

  private ReminderCreateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ReminderCreateParamsValue(content);
  }
}
