// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.messages.MessageUpdateParams;

/** The value of {@link MessageUpdateParams}. */
public final class MessageUpdateParamsValue extends ModelValue implements MessageUpdateParams {

  /** The parameters in {@link MessageUpdateParams}. */
  public static final Shape<MessageUpdateParams> SHAPE = Shape.of(
          MessageUpdateParams.class, new MessageUpdateParamsValue(Content.NONE))
      .required("text", Kind.STRING)
      .buildParams();

  private MessageUpdateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new MessageUpdateParamsValue(content);
  }
}
