// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.Page;
import com.beeper.desktop.accounts.ContactListParams;
import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.accounts.ContactSearchParams;
import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.accounts.Contacts;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.BlockingPage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.shared.User;

/** {@link Contacts} above a pipeline. */
public final class BlockingContacts implements Contacts {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingContacts(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Page<User> list(String accountId, ContactListParams params) {
    return BlockingPage.first(
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
  public ContactSearchResponse search(String accountId, ContactSearchParams params) {
    return pipeline.call(ContactsCalls.search(accountId, params));
  }
}
