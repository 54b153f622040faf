// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorResponse;

/** The value of a {@link ErrorResponse}. */
public final class ErrorResponseValue extends ModelValue implements ErrorResponse {

  /** The members of a {@link ErrorResponse}. */
  public static final Shape<ErrorResponse> SHAPE = Shape.of(
          ErrorResponse.class, new ErrorResponseValue(Content.NONE))
      .required("message", Kind.STRING)
      .required("code", Kind.STRING)
      .optional("details", ErrorDetailsKind.KIND)
      .build();

  private ErrorResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ErrorResponseValue(content);
  }
}
