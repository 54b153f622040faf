// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.DisappearingTimerCapability;
import com.beeper.desktop.bridges.DisappearingTimerType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link DisappearingTimerCapability}. */
public final class DisappearingTimerCapabilityValue extends ModelValue
    implements DisappearingTimerCapability {

  /** The members of a {@link DisappearingTimerCapability}. */
  public static final Shape<DisappearingTimerCapability> SHAPE = Shape.of(
          DisappearingTimerCapability.class, new DisappearingTimerCapabilityValue(Content.NONE))
      .required("types", Kind.list(Kind.enumeration(DisappearingTimerType.values())))
      .optional("omit_empty_timer", Kind.BOOLEAN)
      .optional("timers", Kind.list(Kind.INTEGER))
      .build();

  private DisappearingTimerCapabilityValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new DisappearingTimerCapabilityValue(content);
  }
}
