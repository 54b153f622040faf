// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.SearchParams;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@link SearchParams}. */
public final class SearchParamsValue extends ModelValue implements SearchParams {

  /** The parameters in {@link SearchParams}. */
  public static final Shape<SearchParams> SHAPE = Shape.of(
          SearchParams.class, SearchParamsValue::new)
      .required("query", Kind.STRING)
      .query()
      .buildParams();

  private SearchParamsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SearchParams> shape() {
    return SHAPE;
  }

  @Override
  public String query() {
    return required(0);
  }
}
