// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.DisappearingTimerCapability;
import com.beeper.desktop.bridges.DisappearingTimerType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link DisappearingTimerCapability}. */
public final class DisappearingTimerCapabilityValue extends ModelValue
    implements DisappearingTimerCapability {

  /** The members of a {@link DisappearingTimerCapability}. */
  public static final Shape<DisappearingTimerCapability> SHAPE = Shape.of(
          DisappearingTimerCapability.class, DisappearingTimerCapabilityValue::new)
      .required("types", Kind.list(Kind.enumeration(DisappearingTimerType.values())))
      .optional("omit_empty_timer", Kind.BOOLEAN)
      .optional("timers", Kind.list(Kind.INTEGER))
      .build();

  private DisappearingTimerCapabilityValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<DisappearingTimerCapability> shape() {
    return SHAPE;
  }

  @Override
  public List<DisappearingTimerType> types() {
    return required(0);
  }

  @Override
  public @Nullable Boolean omitEmptyTimer() {
    return optional(1);
  }

  @Override
  public @Nullable List<Long> timers() {
    return optional(2);
  }
}
