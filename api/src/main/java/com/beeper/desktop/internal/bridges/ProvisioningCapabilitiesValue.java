// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ProvisioningCapabilities}. */
public final class ProvisioningCapabilitiesValue extends ModelValue
    implements ProvisioningCapabilities {

  /** The members of a {@link ProvisioningCapabilities}. */
  public static final Shape<ProvisioningCapabilities> SHAPE = Shape.of(
          ProvisioningCapabilities.class, new ProvisioningCapabilitiesValue(Content.NONE))
      .required("group_creation", Kind.map(Kind.model(GroupTypeCapabilitiesValue.SHAPE)))
      .required("resolve_identifier", Kind.model(ResolveIdentifierCapabilitiesValue.SHAPE))
      .optional("image_pack_import", Kind.BOOLEAN)
      .build();

  private ProvisioningCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ProvisioningCapabilitiesValue(content);
  }
}
