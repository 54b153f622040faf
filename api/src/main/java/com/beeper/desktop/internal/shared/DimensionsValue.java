// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.Dimensions;

/** The value of a {@link Dimensions}. */
public final class DimensionsValue extends ModelValue implements Dimensions {

  /** The members of a {@link Dimensions}. */
  public static final Shape<Dimensions> SHAPE = Shape.of(
          Dimensions.class, new DimensionsValue(Content.NONE))
      .required("height", Kind.NUMBER)
      .required("width", Kind.NUMBER)
      .build();

  private DimensionsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new DimensionsValue(content);
  }
}
