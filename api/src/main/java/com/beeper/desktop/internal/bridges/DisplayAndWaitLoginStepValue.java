// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link DisplayAndWaitLoginStep}. */
public final class DisplayAndWaitLoginStepValue extends ModelValue
    implements DisplayAndWaitLoginStep {

  /** The members of a {@link DisplayAndWaitLoginStep}. */
  public static final Shape<DisplayAndWaitLoginStep> SHAPE = Shape.of(
          DisplayAndWaitLoginStep.class, new DisplayAndWaitLoginStepValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("display", LoginDisplayKind.KIND)
      .optional("instructions", Kind.STRING)
      .build();

  private DisplayAndWaitLoginStepValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new DisplayAndWaitLoginStepValue(content);
  }
}
