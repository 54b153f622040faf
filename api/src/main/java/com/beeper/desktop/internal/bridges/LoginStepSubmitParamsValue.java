// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginStepSource;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link LoginStepSubmitParams}. */
public final class LoginStepSubmitParamsValue extends ModelValue implements LoginStepSubmitParams {

  /** The parameters in {@link LoginStepSubmitParams}. */
  public static final Shape<LoginStepSubmitParams> SHAPE = Shape.of(
          LoginStepSubmitParams.class, new LoginStepSubmitParamsValue(Content.NONE))
      .required("type", Kind.enumeration(LoginStepType.values()))
      .optional("fields", Kind.map(Kind.STRING))
      .secret()
      .optional("lastURL", Kind.STRING)
      .secret()
      .optional("source", Kind.enumeration(LoginStepSource.values()))
      .buildParams();

  private LoginStepSubmitParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginStepSubmitParamsValue(content);
  }
}
