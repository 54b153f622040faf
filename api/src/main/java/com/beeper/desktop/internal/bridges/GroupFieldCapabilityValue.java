// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GroupFieldCapability;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link GroupFieldCapability}. */
public final class GroupFieldCapabilityValue extends ModelValue implements GroupFieldCapability {

  /** The members of a {@link GroupFieldCapability}. */
  public static final Shape<GroupFieldCapability> SHAPE = Shape.of(
          GroupFieldCapability.class, new GroupFieldCapabilityValue(Content.NONE))
      .required("allowed", Kind.BOOLEAN)
      .optional("max_length", Kind.INTEGER)
      .optional("min_length", Kind.INTEGER)
      .optional("required", Kind.BOOLEAN)
      .optional("settings", Kind.model(DisappearingTimerCapabilityValue.SHAPE))
      .build();

  private GroupFieldCapabilityValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new GroupFieldCapabilityValue(content);
  }
}
