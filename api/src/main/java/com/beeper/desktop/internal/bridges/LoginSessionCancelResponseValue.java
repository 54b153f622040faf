// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LoginSessionCancelResponse}. */
public final class LoginSessionCancelResponseValue extends ModelValue
    implements LoginSessionCancelResponse {

  /** The members of a {@link LoginSessionCancelResponse}. */
  public static final Shape<LoginSessionCancelResponse> SHAPE = Shape.of(
          LoginSessionCancelResponse.class, LoginSessionCancelResponseValue::new)
      .required("bridgeID", Kind.STRING)
      .required("loginSessionID", Kind.STRING)
      .required("status", Kind.STRING)
      .build();

  private LoginSessionCancelResponseValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginSessionCancelResponse> shape() {
    return SHAPE;
  }

  @Override
  public String bridgeId() {
    return required(0);
  }

  @Override
  public String loginSessionId() {
    return required(1);
  }

  @Override
  public String status() {
    return required(2);
  }
}
