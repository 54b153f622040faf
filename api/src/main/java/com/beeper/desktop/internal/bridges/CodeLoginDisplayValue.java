// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link CodeLoginDisplay}. */
public final class CodeLoginDisplayValue extends ModelValue implements CodeLoginDisplay {

  /** The members of a {@link CodeLoginDisplay}. */
  public static final Shape<CodeLoginDisplay> SHAPE = Shape.of(
          CodeLoginDisplay.class, new CodeLoginDisplayValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("data", Kind.STRING)
      .secret()
      .build();

  private CodeLoginDisplayValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new CodeLoginDisplayValue(content);
  }
}
