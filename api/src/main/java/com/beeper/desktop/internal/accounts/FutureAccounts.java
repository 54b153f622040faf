// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.AccountsAsync;
import com.beeper.desktop.accounts.ContactsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@link AccountsAsync} above a pipeline. */
public final class FutureAccounts implements AccountsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureAccounts(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public ContactsAsync contacts() {
    return new FutureContacts(pipeline);
  }

  @Override
  public CompletableFuture<List<Account>> list() {
    return pipeline.callAsync(AccountsCalls.list());
  }

  @Override
  public CompletableFuture<Account> retrieve(String accountId) {
    return pipeline.callAsync(AccountsCalls.retrieve(accountId));
  }
}
