// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.ResolveIdentifierCapabilities;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ResolveIdentifierCapabilities}. */
public final class ResolveIdentifierCapabilitiesValue extends ModelValue
    implements ResolveIdentifierCapabilities {

  /** The members of a {@link ResolveIdentifierCapabilities}. */
  public static final Shape<ResolveIdentifierCapabilities> SHAPE = Shape.of(
          ResolveIdentifierCapabilities.class, ResolveIdentifierCapabilitiesValue::new)
      .required("any_phone", Kind.BOOLEAN)
      .required("contact_list", Kind.BOOLEAN)
      .required("create_dm", Kind.BOOLEAN)
      .required("lookup_email", Kind.BOOLEAN)
      .required("lookup_phone", Kind.BOOLEAN)
      .required("lookup_username", Kind.BOOLEAN)
      .required("search", Kind.BOOLEAN)
      .build();

  private ResolveIdentifierCapabilitiesValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ResolveIdentifierCapabilities> shape() {
    return SHAPE;
  }

  @Override
  public boolean anyPhone() {
    return required(0);
  }

  @Override
  public boolean contactList() {
    return required(1);
  }

  @Override
  public boolean createDm() {
    return required(2);
  }

  @Override
  public boolean lookupEmail() {
    return required(3);
  }

  @Override
  public boolean lookupPhone() {
    return required(4);
  }

  @Override
  public boolean lookupUsername() {
    return required(5);
  }

  @Override
  public boolean search() {
    return required(6);
  }
}
