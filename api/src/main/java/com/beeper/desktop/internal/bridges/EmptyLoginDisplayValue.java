// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.EmptyLoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link EmptyLoginDisplay}. */
public final class EmptyLoginDisplayValue extends ModelValue implements EmptyLoginDisplay {

  /** The members of a {@link EmptyLoginDisplay}. */
  public static final Shape<EmptyLoginDisplay> SHAPE = Shape.of(
          EmptyLoginDisplay.class, EmptyLoginDisplayValue::new)
      .required("type", Kind.STRING)
      .build();

  private EmptyLoginDisplayValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<EmptyLoginDisplay> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }
}
