// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.ContactListParams;
import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.accounts.ContactSearchParams;
import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Operation;
import com.beeper.desktop.internal.json.Kind;

/** The operations of {@code accounts.contacts}, and the calls of them. */
final class ContactsCalls {

  private static final Operation<ContactListResult> LIST = Operation.of(
          "GET", "accounts.contacts.list", "/v1/accounts/{accountId}/contacts/list")
      .idempotent()
      .answers(Kind.model(ContactListResultValue.SHAPE));

  private static final Operation<ContactSearchResponse> SEARCH = Operation.of(
          "GET", "accounts.contacts.search", "/v1/accounts/{accountId}/contacts")
      .idempotent()
      .answers(Kind.model(ContactSearchResponseValue.SHAPE));

  private ContactsCalls() {}

  static Call<ContactListResult> list(String accountId, ContactListParams params) {
    return Call.builder(LIST, accountId).params((ContactListParamsValue) params).build();
  }

  static Call<ContactSearchResponse> search(String accountId, ContactSearchParams params) {
    return Call.builder(SEARCH, accountId)
        .params((ContactSearchParamsValue) params)
        .build();
  }
}
