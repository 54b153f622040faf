// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link DisplayAndWaitLoginStep}. */
public final class DisplayAndWaitLoginStepValue extends ModelValue
    implements DisplayAndWaitLoginStep {

  /** The members of a {@link DisplayAndWaitLoginStep}. */
  public static final Shape<DisplayAndWaitLoginStep> SHAPE = Shape.of(
          DisplayAndWaitLoginStep.class, DisplayAndWaitLoginStepValue::new)
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("display", LoginDisplayKind.KIND)
      .optional("instructions", Kind.STRING)
      .build();

  private DisplayAndWaitLoginStepValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<DisplayAndWaitLoginStep> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public String stepId() {
    return required(1);
  }

  @Override
  public LoginDisplay display() {
    return required(2);
  }

  @Override
  public @Nullable String instructions() {
    return optional(3);
  }
}
