// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.shared.User;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The contacts of an account.
 *
 * <p>Reached with {@code client.async().accounts().contacts()}. The methods of {@link Contacts} as
 * futures: they do not block, check their arguments at once, and fail the future with the
 * exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface ContactsAsync {

  /**
   * Lists contacts of an account.
   *
   * <p>Operation {@code accounts.contacts.list}: {@code GET
   * /v1/accounts/{accountId}/contacts/list}. Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params what else the operation takes
   * @return the first page, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<PageAsync<User>> list(String accountId, ContactListParams params);

  /**
   * Lists contacts of an account.
   *
   * <p>Operation {@code accounts.contacts.list}: {@code GET
   * /v1/accounts/{accountId}/contacts/list}. Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params sets what else the operation takes
   * @return the first page, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<PageAsync<User>> list(
      String accountId, Consumer<ContactListParams.Builder> params) {
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
   * @return the first page, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<PageAsync<User>> list(String accountId) {
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
   * @return contacts found, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<ContactSearchResponse> search(String accountId, ContactSearchParams params);

  /**
   * Searches contacts; phone, e-mail and &#64;handle are also looked up on the network.
   *
   * <p>Operation {@code accounts.contacts.search}: {@code GET /v1/accounts/{accountId}/contacts}.
   * Sending it again does no harm.
   *
   * @param accountId account ID
   * @param params sets what else the operation takes
   * @return contacts found, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<ContactSearchResponse> search(
      String accountId, Consumer<ContactSearchParams.Builder> params) {
    ContactSearchParams.Builder builder = ContactSearchParams.builder();
    params.accept(builder);
    return search(accountId, builder.build());
  }
}
