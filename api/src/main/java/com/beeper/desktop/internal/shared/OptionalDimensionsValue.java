// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.OptionalDimensions;

/** The value of a {@link OptionalDimensions}. */
public final class OptionalDimensionsValue extends ModelValue implements OptionalDimensions {

  /** The members of a {@link OptionalDimensions}. */
  public static final Shape<OptionalDimensions> SHAPE = Shape.of(
          OptionalDimensions.class, new OptionalDimensionsValue(Content.NONE))
      .optional("height", Kind.NUMBER)
      .optional("width", Kind.NUMBER)
      .build();

  private OptionalDimensionsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new OptionalDimensionsValue(content);
  }
}
