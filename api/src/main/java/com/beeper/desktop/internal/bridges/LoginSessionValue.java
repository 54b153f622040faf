// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.CurrentStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.ApiErrorValue;
import com.beeper.desktop.shared.ApiError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LoginSession}. */
public final class LoginSessionValue extends ModelValue implements LoginSession {

  /** The members of a {@link LoginSession}. */
  public static final Shape<LoginSession> SHAPE = Shape.of(
          LoginSession.class, LoginSessionValue::new)
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

  private LoginSessionValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginSession> shape() {
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
  public LoginSessionStatus status() {
    return required(2);
  }

  @Override
  public @Nullable Account account() {
    return optional(3);
  }

  @Override
  public @Nullable String accountId() {
    return optional(4);
  }

  @Override
  public @Nullable CurrentStep currentStep() {
    return optional(5);
  }

  @Override
  public @Nullable ApiError error() {
    return optional(6);
  }

  @Override
  public @Nullable BridgeLogin login() {
    return optional(7);
  }

  @Override
  public @Nullable String loginId() {
    return optional(8);
  }
}
