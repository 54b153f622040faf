// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.Page;
import com.beeper.desktop.shared.User;
import java.util.function.Consumer;

/**
 * The contacts of an account.
 *
 * <p>Reached with {@code client.accounts().contacts()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Contacts {

  /**
   * Lists contacts of an account.
   *
   * <p>Operation {@code accounts.contacts.list}: {@code GET
   * /v1/accounts/{accountId}/contacts/list}. Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params what else the operation takes
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Page<User> list(String accountId, ContactListParams params);

  /**
   * Lists contacts of an account.
   *
   * <p>Operation {@code accounts.contacts.list}: {@code GET
   * /v1/accounts/{accountId}/contacts/list}. Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params sets what else the operation takes
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<User> list(String accountId, Consumer<ContactListParams.Builder> params) {
    ContactListParams.Builder builder = ContactListParams.builder();
    params.accept(builder);
    return list(accountId, builder.build());
  }

  /**
   * Lists contacts of an account.
   *
   * <p>Operation {@code accounts.contacts.list}: {@code GET
   * /v1/accounts/{accountId}/contacts/list}. Sending it again does no harm.
   *
   * @param accountId account ID
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<User> list(String accountId) {
    return list(accountId, ContactListParams.builder().build());
  }

  /**
   * Searches contacts; phone, e-mail and &#64;handle are also looked up on the network.
   *
   * <p>Operation {@code accounts.contacts.search}: {@code GET /v1/accounts/{accountId}/contacts}.
   * Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params what else the operation takes
   * @return contacts found
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ContactSearchResponse search(String accountId, ContactSearchParams params);

  /**
   * Searches contacts; phone, e-mail and &#64;handle are also looked up on the network.
   *
   * <p>Operation {@code accounts.contacts.search}: {@code GET /v1/accounts/{accountId}/contacts}.
   * Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params sets what else the operation takes
   * @return contacts found
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default ContactSearchResponse search(
      String accountId, Consumer<ContactSearchParams.Builder> params) {
    ContactSearchParams.Builder builder = ContactSearchParams.builder();
    params.accept(builder);
    return search(accountId, builder.build());
  }
}
