// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.LoginRemoveParams;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of {@link LoginRemoveParams}. */
public final class LoginRemoveParamsValue extends ModelValue implements LoginRemoveParams {

  /** The parameters in {@link LoginRemoveParams}. */
  public static final Shape<LoginRemoveParams> SHAPE = Shape.of(
          LoginRemoveParams.class, new LoginRemoveParamsValue(Content.NONE))
      .required("scope", Kind.enumeration(BridgeLoginRemoveScope.values()))
      .buildParams();

  private LoginRemoveParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginRemoveParamsValue(content);
  }
}
