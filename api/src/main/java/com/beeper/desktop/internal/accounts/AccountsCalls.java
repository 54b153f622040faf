// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;
import java.util.List;

/** The operations of {@code accounts}, and the calls of them. */
final class AccountsCalls {

  private static final Operation<List<Account>> LIST = Operation.of(
          "GET", "accounts.list", "/v1/accounts")
      .idempotent()
      .answers(Kind.list(Kind.model(AccountValue.SHAPE)));

  private static final Operation<Account> RETRIEVE = Operation.of(
          "GET", "accounts.retrieve", "/v1/accounts/{accountId}")
      .idempotent()
      .answers(Kind.model(AccountValue.SHAPE));

  private AccountsCalls() {}

  static Call<List<Account>> list() {
    return Call.of(LIST);
  }

  static Call<Account> retrieve(String accountId) {
    return Call.of(RETRIEVE, accountId);
  }
}
