// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link BridgeLoginRemoveResponse}. */
public final class BridgeLoginRemoveResponseValue extends ModelValue
    implements BridgeLoginRemoveResponse {

  /** The members of a {@link BridgeLoginRemoveResponse}. */
  public static final Shape<BridgeLoginRemoveResponse> SHAPE = Shape.of(
          BridgeLoginRemoveResponse.class, BridgeLoginRemoveResponseValue::new)
      .required("bridgeID", Kind.STRING)
      .required("loginID", Kind.STRING)
      .required("scope", Kind.enumeration(BridgeLoginRemoveScope.values()))
      .required("status", Kind.STRING)
      .optional("affectedAccountIDs", Kind.list(Kind.STRING))
      .build();

  private BridgeLoginRemoveResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<BridgeLoginRemoveResponse> shape() {
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
  public BridgeLoginRemoveScope scope() {
    return required(2);
  }

  @Override
  public String status() {
    return required(3);
  }

  @Override
  public @Nullable List<String> affectedAccountIds() {
    return optional(4);
  }
}
