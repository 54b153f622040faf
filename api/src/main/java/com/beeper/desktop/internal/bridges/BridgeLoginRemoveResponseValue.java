// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link BridgeLoginRemoveResponse}. */
public final class BridgeLoginRemoveResponseValue extends ModelValue
    implements BridgeLoginRemoveResponse {

  /** The members of a {@link BridgeLoginRemoveResponse}. */
  public static final Shape<BridgeLoginRemoveResponse> SHAPE = Shape.of(
          BridgeLoginRemoveResponse.class, new BridgeLoginRemoveResponseValue(Content.NONE))
      .required("bridgeID", Kind.STRING)
      .required("loginID", Kind.STRING)
      .required("scope", Kind.enumeration(BridgeLoginRemoveScope.values()))
      .required("status", Kind.STRING)
      .optional("affectedAccountIDs", Kind.list(Kind.STRING))
      .build();

  private BridgeLoginRemoveResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new BridgeLoginRemoveResponseValue(content);
  }
}
