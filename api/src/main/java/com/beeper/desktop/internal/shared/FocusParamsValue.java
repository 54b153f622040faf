// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.FocusParams;

/** The value of {@link FocusParams}. */
public final class FocusParamsValue extends ModelValue implements FocusParams {

  /** The parameters in {@link FocusParams}. */
  public static final Shape<FocusParams> SHAPE = Shape.of(
          FocusParams.class, new FocusParamsValue(Content.NONE))
      .optional("chatID", Kind.ID)
      .optional("draftAttachmentPath", Kind.STRING)
      .optional("draftText", Kind.STRING)
      .optional("messageID", Kind.ID)
      .buildParams();

  private FocusParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new FocusParamsValue(content);
  }
}
