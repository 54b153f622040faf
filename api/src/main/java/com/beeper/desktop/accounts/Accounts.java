// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import java.util.List;

/**
 * Chat accounts that are connected to Beeper.
 *
 * <p>Reached with {@code client.accounts()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Accounts {

  /**
   * Returns the resource accounts.contacts: the contacts of an account.
   *
   * @return the resource
   */
  Contacts contacts();

  /**
   * Lists connected chat accounts.
   *
   * <p>Operation {@code accounts.list}: {@code GET /v1/accounts}. Sending it again does no harm.
   *
   * @return accounts
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  List<Account> list();

  /**
   * Gets one chat account.
   *
   * <p>Operation {@code accounts.retrieve}: {@code GET /v1/accounts/{accountId}}. Sending it again
   * does no harm.
   *
   * @param accountId account ID
   * @return the account
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Account retrieve(String accountId);
}
