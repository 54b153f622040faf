package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.search.DefaultSearchParams;
import com.beeper.desktop.internal.search.DefaultSearchResponse;
import com.beeper.desktop.internal.shared.DefaultFocusParams;
import com.beeper.desktop.internal.shared.DefaultFocusResponse;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;

/** The operations of the client itself, and their calls. */
final class ClientCalls {

  private static final Operation<FocusResponse> FOCUS = Operation.of("POST", "focus", "/v1/focus")
      .idempotent()
      .returns(JsonType.model(DefaultFocusResponse.DESCRIPTOR));

  private static final Operation<SearchResponse> SEARCH = Operation.of(
          "GET", "search", "/v1/search")
      .idempotent()
      .returns(JsonType.model(DefaultSearchResponse.DESCRIPTOR));

  private ClientCalls() {}

  static Call<FocusResponse> focus(FocusParams params) {
    return Call.builder(FOCUS)
        .paramsWithOptionalBody((DefaultFocusParams) params)
        .build();
  }

  static Call<SearchResponse> search(SearchParams params) {
    return Call.builder(SEARCH).params((DefaultSearchParams) params).build();
  }
}
