// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ApiError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ApiError}. */
public final class ApiErrorValue extends ModelValue implements ApiError {

  /** The members of a {@link ApiError}. */
  public static final Shape<ApiError> SHAPE = Shape.of(ApiError.class, ApiErrorValue::new)
      .required("code", Kind.STRING)
      .required("message", Kind.STRING)
      .optional("details", Kind.OBJECT)
      .build();

  private ApiErrorValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ApiError> shape() {
    return SHAPE;
  }

  @Override
  public String code() {
    return required(0);
  }

  @Override
  public String message() {
    return required(1);
  }

  @Override
  public @Nullable Map<String, @Nullable Object> details() {
    return optional(2);
  }
}
