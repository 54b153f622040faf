// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.shared.ErrorResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ErrorResponse}. */
public final class ErrorResponseValue extends ModelValue implements ErrorResponse {

  /** The members of a {@link ErrorResponse}. */
  public static final Shape<ErrorResponse> SHAPE = Shape.of(
          ErrorResponse.class, ErrorResponseValue::new)
      .required("message", Kind.STRING)
      .required("code", Kind.STRING)
      .optional("details", ErrorDetailsKind.KIND)
      .build();

  private ErrorResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ErrorResponse> shape() {
    return SHAPE;
  }

  @Override
  public String message() {
    return required(0);
  }

  @Override
  public String code() {
    return required(1);
  }

  @Override
  public @Nullable ErrorDetails details() {
    return optional(2);
  }
}
