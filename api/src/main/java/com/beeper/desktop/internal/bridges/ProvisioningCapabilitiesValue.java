// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.GroupTypeCapabilities;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.bridges.ResolveIdentifierCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ProvisioningCapabilities}. */
public final class ProvisioningCapabilitiesValue extends ModelValue
    implements ProvisioningCapabilities {

  /** The members of a {@link ProvisioningCapabilities}. */
  public static final Shape<ProvisioningCapabilities> SHAPE = Shape.of(
          ProvisioningCapabilities.class, ProvisioningCapabilitiesValue::new)
      .required("group_creation", Kind.map(Kind.model(GroupTypeCapabilitiesValue.SHAPE)))
      .required("resolve_identifier", Kind.model(ResolveIdentifierCapabilitiesValue.SHAPE))
      .optional("image_pack_import", Kind.BOOLEAN)
      .build();

  private ProvisioningCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ProvisioningCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public Map<String, GroupTypeCapabilities> groupCreation() {
    return required(0);
  }

  @Override
  public ResolveIdentifierCapabilities resolveIdentifier() {
    return required(1);
  }

  @Override
  public @Nullable Boolean imagePackImport() {
    return optional(2);
  }
}
