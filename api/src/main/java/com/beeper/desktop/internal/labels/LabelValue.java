// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.labels;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.labels.Label;

/** The value of a {@link Label}. */
public final class LabelValue extends ModelValue implements Label {

  /** The members of a {@link Label}. */
  public static final Shape<Label> SHAPE = Shape.of(Label.class, new LabelValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("name", Kind.STRING)
      .build();

  private LabelValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LabelValue(content);
  }
}
