// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.EmptyLoginDisplay;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link EmptyLoginDisplay}. */
public final class EmptyLoginDisplayValue extends ModelValue implements EmptyLoginDisplay {

  /** The members of a {@link EmptyLoginDisplay}. */
  public static final Shape<EmptyLoginDisplay> SHAPE = Shape.of(
          EmptyLoginDisplay.class, new EmptyLoginDisplayValue(Content.NONE))
      .required("type", Kind.STRING)
      .build();

  private EmptyLoginDisplayValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new EmptyLoginDisplayValue(content);
  }
}
