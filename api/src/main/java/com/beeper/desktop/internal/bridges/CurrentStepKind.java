// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CurrentStep;
import com.beeper.desktop.bridges.UnrecognizedCurrentStep;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the cases of a {@link CurrentStep} apart. */
public final class CurrentStepKind {

  /** The kind of a {@link CurrentStep}. */
  public static final Kind<CurrentStep> KIND =
      Kind.union(CurrentStep.class, "type", CurrentStepKind::choose, UnrecognizedCurrentStep::new);

  private CurrentStepKind() {}

  private static @Nullable Shape<? extends CurrentStep> choose(
      Map<String, @Nullable Object> members) {
    if (!(members.get("type") instanceof String discriminator)) {
      return null;
    }
    return switch (discriminator) {
      case "user_input" -> UserInputLoginStepValue.SHAPE;
      case "cookies" -> CookiesLoginStepValue.SHAPE;
      case "display_and_wait" -> DisplayAndWaitLoginStepValue.SHAPE;
      case "complete" -> CompleteLoginStepValue.SHAPE;
      default -> null;
    };
  }
}
