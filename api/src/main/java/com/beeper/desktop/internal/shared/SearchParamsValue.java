// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.SearchParams;

/** The value of {@link SearchParams}. */
public final class SearchParamsValue extends ModelValue implements SearchParams {

  /** The parameters in {@link SearchParams}. */
  public static final Shape<SearchParams> SHAPE = Shape.of(
          SearchParams.class, new SearchParamsValue(Content.NONE))
      .required("query", Kind.STRING)
      .query()
      .buildParams();

  private SearchParamsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SearchParamsValue(content);
  }
}
