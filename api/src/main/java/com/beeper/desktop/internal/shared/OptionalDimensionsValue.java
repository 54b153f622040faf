// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.OptionalDimensions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link OptionalDimensions}. */
public final class OptionalDimensionsValue extends ModelValue implements OptionalDimensions {

  /** The members of a {@link OptionalDimensions}. */
  public static final Shape<OptionalDimensions> SHAPE = Shape.of(
          OptionalDimensions.class, OptionalDimensionsValue::new)
      .optional("height", Kind.NUMBER)
      .optional("width", Kind.NUMBER)
      .build();

  private OptionalDimensionsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<OptionalDimensions> shape() {
    return SHAPE;
  }

  @Override
  public @Nullable Double height() {
    return optional(0);
  }

  @Override
  public @Nullable Double width() {
    return optional(1);
  }
}
