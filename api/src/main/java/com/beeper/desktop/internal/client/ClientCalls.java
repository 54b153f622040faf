package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.shared.FocusParamsValue;
import com.beeper.desktop.internal.shared.FocusResponseValue;
import com.beeper.desktop.internal.shared.SearchParamsValue;
import com.beeper.desktop.internal.shared.SearchResponseValue;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.SearchParams;
import com.beeper.desktop.shared.SearchResponse;

/** The operations that stand at the client itself, and the calls of them. */
final class ClientCalls {

  private static final Operation<FocusResponse> FOCUS = Operation.of("POST", "focus", "/v1/focus")
      .idempotent()
      .answers(Kind.model(FocusResponseValue.SHAPE));

  private static final Operation<SearchResponse> SEARCH = Operation.of(
          "GET", "search", "/v1/search")
      .idempotent()
      .answers(Kind.model(SearchResponseValue.SHAPE));

  private ClientCalls() {}

  static Call<FocusResponse> focus(FocusParams params) {
    return Call.builder(FOCUS).paramsWithOptionalBody((FocusParamsValue) params).build();
  }

  static Call<SearchResponse> search(SearchParams params) {
    return Call.builder(SEARCH).params((SearchParamsValue) params).build();
  }
}
