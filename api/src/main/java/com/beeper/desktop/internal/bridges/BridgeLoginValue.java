// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.BridgeLoginStatus;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;

/** The value of a {@link BridgeLogin}. */
public final class BridgeLoginValue extends ModelValue implements BridgeLogin {

  /** The members of a {@link BridgeLogin}. */
  public static final Shape<BridgeLogin> SHAPE = Shape.of(
          BridgeLogin.class, new BridgeLoginValue(Content.NONE))
      .required("bridgeID", Kind.STRING)
      .required("loginID", Kind.STRING)
      .required("removeScopes", Kind.list(Kind.enumeration(BridgeLoginRemoveScope.values())))
      .required("status", Kind.enumeration(BridgeLoginStatus.values()))
      .optional("accountIDs", Kind.list(Kind.STRING))
      .optional("statusText", Kind.STRING)
      .optional("user", Kind.model(UserValue.SHAPE))
      .build();

  private BridgeLoginValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new BridgeLoginValue(content);
  }
}
