// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.accounts.Contacts;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.List;

/** {@link Accounts} above a pipeline. */
public final class BlockingAccounts implements Accounts {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingAccounts(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Contacts contacts() {
    return new BlockingContacts(pipeline);
  }

  @Override
  public List<Account> list() {
    return pipeline.call(AccountsCalls.list());
  }

  @Override
  public Account retrieve(String accountId) {
    return pipeline.call(AccountsCalls.retrieve(accountId));
  }
}
