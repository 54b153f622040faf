// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.ApiErrorValue;

/** The value of a {@link LoginSession}. */
public final class LoginSessionValue extends ModelValue implements LoginSession {

  /** The members of a {@link LoginSession}. */
  public static final Shape<LoginSession> SHAPE = Shape.of(
          LoginSession.class, new LoginSessionValue(Content.NONE))
      .required("bridgeID", Kind.STRING)
      .required("loginSessionID", Kind.STRING)
      .required("status", Kind.enumeration(LoginSessionStatus.values()))
      .optional("account", Kind.model(AccountValue.SHAPE))
      .optional("accountID", Kind.STRING)
      .optional("currentStep", CurrentStepKind.KIND)
      .optional("error", Kind.model(ApiErrorValue.SHAPE))
      .optional("login", Kind.model(BridgeLoginValue.SHAPE))
      .optional("loginID", Kind.STRING)
      .build();

  private LoginSessionValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginSessionValue(content);
  }
}
