// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.SearchResponse;
import com.beeper.desktop.shared.SearchResults;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SearchResponse}. */
public final class SearchResponseValue extends ModelValue implements SearchResponse {

  /** The members of a {@link SearchResponse}. */
  public static final Shape<SearchResponse> SHAPE = Shape.of(
          SearchResponse.class, SearchResponseValue::new)
      .required("results", Kind.model(SearchResultsValue.SHAPE))
      .build();

  private SearchResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SearchResponse> shape() {
    return SHAPE;
  }

  @Override
  public SearchResults results() {
    return required(0);
  }
}
