// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupRegisterParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link SetupRegisterParams}. */
public final class SetupRegisterParamsValue extends ModelValue implements SetupRegisterParams {

  /** The parameters in {@link SetupRegisterParams}. */
  public static final Shape<SetupRegisterParams> SHAPE = Shape.of(
          SetupRegisterParams.class, new SetupRegisterParamsValue(Content.NONE))
      .required("acceptTerms", Kind.BOOLEAN)
      .required("leadToken", Kind.STRING)
      .secret()
      .required("setupRequestID", Kind.ID)
      .secret()
      .required("username", Kind.STRING)
      .buildParams();

  private SetupRegisterParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SetupRegisterParamsValue(content);
  }
}
