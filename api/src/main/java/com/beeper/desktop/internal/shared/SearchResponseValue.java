// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.SearchResponse;

/** The value of a {@link SearchResponse}. */
public final class SearchResponseValue extends ModelValue implements SearchResponse {

  /** The members of a {@link SearchResponse}. */
  public static final Shape<SearchResponse> SHAPE = Shape.of(
          SearchResponse.class, new SearchResponseValue(Content.NONE))
      .required("results", Kind.model(SearchResultsValue.SHAPE))
      .build();

  private SearchResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SearchResponseValue(content);
  }
}
