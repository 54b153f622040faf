// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link CompleteLoginStep}. */
public final class CompleteLoginStepValue extends ModelValue implements CompleteLoginStep {

  /** The members of a {@link CompleteLoginStep}. */
  public static final Shape<CompleteLoginStep> SHAPE = Shape.of(
          CompleteLoginStep.class, new CompleteLoginStepValue(Content.NONE))
      .required("type", Kind.STRING)
      .optional("account", Kind.model(AccountValue.SHAPE))
      .optional("instructions", Kind.STRING)
      .optional("login", Kind.model(BridgeLoginValue.SHAPE))
      .optional("stepID", Kind.STRING)
      .build();

  private CompleteLoginStepValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new CompleteLoginStepValue(content);
  }
}
