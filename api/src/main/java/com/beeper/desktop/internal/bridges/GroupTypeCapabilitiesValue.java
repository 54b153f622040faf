// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GroupTypeCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link GroupTypeCapabilities}. */
public final class GroupTypeCapabilitiesValue extends ModelValue implements GroupTypeCapabilities {

  /** The members of a {@link GroupTypeCapabilities}. */
  public static final Shape<GroupTypeCapabilities> SHAPE = Shape.of(
          GroupTypeCapabilities.class, new GroupTypeCapabilitiesValue(Content.NONE))
      .required("type_description", Kind.STRING)
      .optional("avatar", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("disappear", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("name", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("parent", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("participants", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("topic", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .optional("username", Kind.model(GroupFieldCapabilityValue.SHAPE))
      .build();

  private GroupTypeCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new GroupTypeCapabilitiesValue(content);
  }
}
