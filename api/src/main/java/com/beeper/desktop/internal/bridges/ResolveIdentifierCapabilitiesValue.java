// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.ResolveIdentifierCapabilities;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ResolveIdentifierCapabilities}. */
public final class ResolveIdentifierCapabilitiesValue extends ModelValue
    implements ResolveIdentifierCapabilities {

  /** The members of a {@link ResolveIdentifierCapabilities}. */
  public static final Shape<ResolveIdentifierCapabilities> SHAPE = Shape.of(
          ResolveIdentifierCapabilities.class, new ResolveIdentifierCapabilitiesValue(Content.NONE))
      .required("any_phone", Kind.BOOLEAN)
      .required("contact_list", Kind.BOOLEAN)
      .required("create_dm", Kind.BOOLEAN)
      .required("lookup_email", Kind.BOOLEAN)
      .required("lookup_phone", Kind.BOOLEAN)
      .required("lookup_username", Kind.BOOLEAN)
      .required("search", Kind.BOOLEAN)
      .build();

  private ResolveIdentifierCapabilitiesValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ResolveIdentifierCapabilitiesValue(content);
  }
}
