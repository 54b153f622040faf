// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.accounts.ContactListParams;
import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.accounts.ContactSearchParams;
import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.accounts.ContactsAsync;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.FuturePage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.shared.User;
import java.util.concurrent.CompletableFuture;

/** {@link ContactsAsync} above a pipeline. */
public final class FutureContacts implements ContactsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureContacts(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<PageAsync<User>> list(String accountId, ContactListParams params) {
    return FuturePage.first(
        pipeline,
        new Pagination<>(
            params.direction() == Direction.AFTER,
            params.cursor(),
            cursor -> ContactsCalls.list(
                accountId, ContactListParams.builder(params).cursor(cursor).build()),
            ContactListResult::items),
        ContactsCalls.list(accountId, params));
  }

  @Override
  public CompletableFuture<ContactSearchResponse> search(
      String accountId, ContactSearchParams params) {
    return pipeline.callAsync(ContactsCalls.search(accountId, params));
  }
}
