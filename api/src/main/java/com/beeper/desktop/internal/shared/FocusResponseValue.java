// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.FocusResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link FocusResponse}. */
public final class FocusResponseValue extends ModelValue implements FocusResponse {

  /** The members of a {@link FocusResponse}. */
  public static final Shape<FocusResponse> SHAPE = Shape.of(
          FocusResponse.class, FocusResponseValue::new)
      .required("success", Kind.BOOLEAN)
      .build();

  private FocusResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<FocusResponse> shape() {
    return SHAPE;
  }

  @Override
  public boolean success() {
    return required(0);
  }
}
