// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link LoginSessionCancelResponse}. */
public final class LoginSessionCancelResponseValue extends ModelValue
    implements LoginSessionCancelResponse {

  /** The members of a {@link LoginSessionCancelResponse}. */
  public static final Shape<LoginSessionCancelResponse> SHAPE = Shape.of(
          LoginSessionCancelResponse.class, new LoginSessionCancelResponseValue(Content.NONE))
      .required("bridgeID", Kind.STRING)
      .required("loginSessionID", Kind.STRING)
      .required("status", Kind.STRING)
      .build();

  private LoginSessionCancelResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginSessionCancelResponseValue(content);
  }
}
