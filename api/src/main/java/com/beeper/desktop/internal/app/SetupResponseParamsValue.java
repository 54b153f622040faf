// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupResponseParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link SetupResponseParams}. */
public final class SetupResponseParamsValue extends ModelValue implements SetupResponseParams {

  /** The parameters in {@link SetupResponseParams}. */
  public static final Shape<SetupResponseParams> SHAPE = Shape.of(
          SetupResponseParams.class, new SetupResponseParamsValue(Content.NONE))
      .required("response", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .buildParams();

  private SetupResponseParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupResponseParamsValue(content);
  }
}
