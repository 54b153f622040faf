// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupEmailParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link SetupEmailParams}. */
public final class SetupEmailParamsValue extends ModelValue implements SetupEmailParams {

  /** The parameters in {@link SetupEmailParams}. */
  public static final Shape<SetupEmailParams> SHAPE = Shape.of(
          SetupEmailParams.class, new SetupEmailParamsValue(Content.NONE))
      .required("email", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .buildParams();

  private SetupEmailParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupEmailParamsValue(content);
  }
}
