// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link UserInputLoginStep}. */
public final class UserInputLoginStepValue extends ModelValue implements UserInputLoginStep {

  /** The members of a {@link UserInputLoginStep}. */
  public static final Shape<UserInputLoginStep> SHAPE = Shape.of(
          UserInputLoginStep.class, new UserInputLoginStepValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("fields", Kind.list(Kind.model(LoginInputFieldValue.SHAPE)))
      .optional("attachments", Kind.list(Kind.ANY))
      .optional("instructions", Kind.STRING)
      .build();

  private UserInputLoginStepValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new UserInputLoginStepValue(content);
  }
}
