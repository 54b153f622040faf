// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.shared.UserValue;

/** The value of a {@link Account}. */
public final class AccountValue extends ModelValue implements Account {

  /** The members of a {@link Account}. */
  public static final Shape<Account> SHAPE = Shape.of(Account.class, new AccountValue(Content.NONE))
      .required("accountID", Kind.STRING)
      .required("bridge", Kind.model(AccountBridgeValue.SHAPE))
      .optional("status", Kind.enumeration(AccountStatus.values()))
      .required("user", Kind.model(UserValue.SHAPE))
      .optional("capabilities", Kind.OBJECT)
      .optional("loginID", Kind.STRING)
      .optional("network", Kind.STRING)
      .optional("statusText", Kind.STRING)
      .build();

  private AccountValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AccountValue(content);
  }
}
