// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Dimensions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Dimensions}. */
public final class DimensionsValue extends ModelValue implements Dimensions {

  /** The members of a {@link Dimensions}. */
  public static final Shape<Dimensions> SHAPE = Shape.of(Dimensions.class, DimensionsValue::new)
      .required("height", Kind.NUMBER)
      .required("width", Kind.NUMBER)
      .build();

  private DimensionsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Dimensions> shape() {
    return SHAPE;
  }

  @Override
  public double height() {
    return required(0);
  }

  @Override
  public double width() {
    return required(1);
  }
}
