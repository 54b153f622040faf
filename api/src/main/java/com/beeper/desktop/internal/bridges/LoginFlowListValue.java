// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link LoginFlowList}. */
public final class LoginFlowListValue extends ModelValue implements LoginFlowList {

  /** The members of a {@link LoginFlowList}. */
  public static final Shape<LoginFlowList> SHAPE = Shape.of(
          LoginFlowList.class, new LoginFlowListValue(Content.NONE))
      .required("items", Kind.list(Kind.model(LoginFlowValue.SHAPE)))
      .build();

  private LoginFlowListValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginFlowListValue(content);
  }
}
