// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.AccountBridge;
import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;
import com.beeper.desktop.shared.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Account}. */
public final class AccountValue extends ModelValue implements Account {

  /** The members of a {@link Account}. */
  public static final Shape<Account> SHAPE = Shape.of(Account.class, AccountValue::new)
      .required("accountID", Kind.STRING)
      .required("bridge", Kind.model(AccountBridgeValue.SHAPE))
      .optional("status", Kind.enumeration(AccountStatus.values()))
      .required("user", Kind.model(UserValue.SHAPE))
      .optional("capabilities", Kind.OBJECT)
      .optional("loginID", Kind.STRING)
      .optional("network", Kind.STRING)
      .optional("statusText", Kind.STRING)
      .build();

  private AccountValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Account> shape() {
    return SHAPE;
  }

  @Override
  public String accountId() {
    return required(0);
  }

  @Override
  public AccountBridge bridge() {
    return required(1);
  }

  @Override
  public @Nullable AccountStatus status() {
    return optional(2);
  }

  @Override
  public User user() {
    return required(3);
  }

  @Override
  public @Nullable Map<String, @Nullable Object> capabilities() {
    return optional(4);
  }

  @Override
  public @Nullable String loginId() {
    return optional(5);
  }

  @Override
  public @Nullable String network() {
    return optional(6);
  }

  @Override
  public @Nullable String statusText() {
    return optional(7);
  }
}
