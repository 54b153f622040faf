// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.DisappearingTimerCapability;
import com.beeper.desktop.bridges.GroupFieldCapability;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link GroupFieldCapability}. */
public final class GroupFieldCapabilityValue extends ModelValue implements GroupFieldCapability {

  /** The members of a {@link GroupFieldCapability}. */
  public static final Shape<GroupFieldCapability> SHAPE = Shape.of(
          GroupFieldCapability.class, GroupFieldCapabilityValue::new)
      .required("allowed", Kind.BOOLEAN)
      .optional("max_length", Kind.INTEGER)
      .optional("min_length", Kind.INTEGER)
      .optional("required", Kind.BOOLEAN)
      .optional("settings", Kind.model(DisappearingTimerCapabilityValue.SHAPE))
      .build();

  private GroupFieldCapabilityValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<GroupFieldCapability> shape() {
    return SHAPE;
  }

  @Override
  public boolean allowed() {
    return required(0);
  }

  @Override
  public @Nullable Long maxLength() {
    return optional(1);
  }

  @Override
  public @Nullable Long minLength() {
    return optional(2);
  }

  @Override
  public @Nullable Boolean required() {
    return optional(3);
  }

  @Override
  public @Nullable DisappearingTimerCapability settings() {
    return optional(4);
  }
}
