// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link LoginFlow}. */
public final class LoginFlowValue extends ModelValue implements LoginFlow {

  /** The members of a {@link LoginFlow}. */
  public static final Shape<LoginFlow> SHAPE = Shape.of(
          LoginFlow.class, new LoginFlowValue(Content.NONE))
      .required("id", Kind.STRING)
      .optional("description", Kind.STRING)
      .optional("name", Kind.STRING)
      .build();

  private LoginFlowValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginFlowValue(content);
  }
}
