// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ApiError;

/** The value of a {@link ApiError}. */
public final class ApiErrorValue extends ModelValue implements ApiError {

  /** The members of a {@link ApiError}. */
  public static final Shape<ApiError> SHAPE = Shape.of(
          ApiError.class, new ApiErrorValue(Content.NONE))
      .required("code", Kind.STRING)
      .required("message", Kind.STRING)
      .optional("details", Kind.OBJECT)
      .build();

  private ApiErrorValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ApiErrorValue(content);
  }
}
