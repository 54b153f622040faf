// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.LoginRemoveParams;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link LoginRemoveParams}. */
public final class LoginRemoveParamsValue extends ModelValue implements LoginRemoveParams {

  /** The parameters in {@link LoginRemoveParams}. */
  public static final Shape<LoginRemoveParams> SHAPE = Shape.of(
          LoginRemoveParams.class, LoginRemoveParamsValue::new)
      .required("scope", Kind.enumeration(BridgeLoginRemoveScope.values()))
      .buildParams();

  private LoginRemoveParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginRemoveParams> shape() {
    return SHAPE;
  }

  @Override
  public BridgeLoginRemoveScope scope() {
    return required(0);
  }
}
