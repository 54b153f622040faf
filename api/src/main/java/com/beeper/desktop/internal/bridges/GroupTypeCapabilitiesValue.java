// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GroupFieldCapability;
import com.beeper.desktop.bridges.GroupTypeCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link GroupTypeCapabilities}. */
public final class GroupTypeCapabilitiesValue extends ModelValue implements GroupTypeCapabilities {

  /** The members of a {@link GroupTypeCapabilities}. */
  public static final Shape<GroupTypeCapabilities> SHAPE = Shape.of(
          GroupTypeCapabilities.class, GroupTypeCapabilitiesValue::new)
      .required("type_description", Kind.STRING)
      .optional("avatar", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("disappear", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("name", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("parent", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("participants", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("topic", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("username", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .build();

  private GroupTypeCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<GroupTypeCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public String typeDescription() {
    return required(0);
  }

  @Override
  public @Nullable GroupFieldCapability avatar() {
    return optional(1);
  }

  @Override
  public @Nullable GroupFieldCapability disappear() {
    return optional(2);
  }

  @Override
  public @Nullable GroupFieldCapability name() {
    return optional(3);
  }

  @Override
  public @Nullable GroupFieldCapability parent() {
    return optional(4);
  }

  @Override
  public @Nullable GroupFieldCapability participants() {
    return optional(5);
  }

  @Override
  public @Nullable GroupFieldCapability topic() {
    return optional(6);
  }

  @Override
  public @Nullable GroupFieldCapability username() {
    return optional(7);
  }
}
