// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.BridgeLoginStatus;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;
import com.beeper.desktop.shared.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link BridgeLogin}. */
public final class BridgeLoginValue extends ModelValue implements BridgeLogin {

  /** The members of a {@link BridgeLogin}. */
  public static final Shape<BridgeLogin> SHAPE = Shape.of(BridgeLogin.class, BridgeLoginValue::new)
      .required("bridgeID", Kind.STRING)
      .required("loginID", Kind.STRING)
      .required("removeScopes", Kind.list(Kind.enumeration(BridgeLoginRemoveScope.values())))
      .required("status", Kind.enumeration(BridgeLoginStatus.values()))
      .optional("accountIDs", Kind.list(Kind.STRING))
      .optional("statusText", Kind.STRING)
      .optional("user", Kind.model(UserValue.SHAPE))
      .build();

  private BridgeLoginValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<BridgeLogin> shape() {
    return SHAPE;
  }

  @Override
  public String bridgeId() {
    return required(0);
  }

  @Override
  public String loginId() {
    return required(1);
  }

  @Override
  public List<BridgeLoginRemoveScope> removeScopes() {
    return required(2);
  }

  @Override
  public BridgeLoginStatus status() {
    return required(3);
  }

  @Override
  public @Nullable List<String> accountIds() {
    return optional(4);
  }

  @Override
  public @Nullable String statusText() {
    return optional(5);
  }

  @Override
  public @Nullable User user() {
    return optional(6);
  }
}
