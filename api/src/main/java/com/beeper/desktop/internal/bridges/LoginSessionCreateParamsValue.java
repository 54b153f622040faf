// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSessionCreateParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link LoginSessionCreateParams}. */
public final class LoginSessionCreateParamsValue extends ModelValue
    implements LoginSessionCreateParams {

  /** The parameters in {@link LoginSessionCreateParams}. */
  public static final Shape<LoginSessionCreateParams> SHAPE = Shape.of(
          LoginSessionCreateParams.class, new LoginSessionCreateParamsValue(Content.NONE))
      .optional("accountID", Kind.ID)
      .optional("flowID", Kind.ID)
      .optional("loginID", Kind.ID)
      .buildParams();

  private LoginSessionCreateParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginSessionCreateParamsValue(content);
  }
}
