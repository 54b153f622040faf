// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Chat accounts that are connected to Beeper.
 *
 * <p>Reached with {@code client.async().accounts()}. The methods of {@link Accounts} as futures:
 * they do not block, check their arguments at once, and fail the future with the exceptions that
 * those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface AccountsAsync {

  /**
   * Returns the resource accounts.contacts: the contacts of an account.
   *
   * @return the resource
   */
  ContactsAsync contacts();

  /**
   * Lists connected chat accounts.
   *
   * <p>Operation {@code accounts.list}: {@code GET /v1/accounts}. Sending it again does no harm.
   *
   * @return accounts, to come
   */
  CompletableFuture<List<Account>> list();

  /**
   * Gets one chat account.
   *
   * <p>Operation {@code accounts.retrieve}: {@code GET /v1/accounts/{accountId}}. Sending it again
   * does no harm.
   *
   * @param accountId account ID
   * @return the account, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Account> retrieve(String accountId);
}
