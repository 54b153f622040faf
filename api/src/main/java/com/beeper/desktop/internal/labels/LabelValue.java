// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.labels;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.labels.Label;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Label}. */
public final class LabelValue extends ModelValue implements Label {

  /** The members of a {@link Label}. */
  public static final Shape<Label> SHAPE = Shape.of(Label.class, LabelValue::new)
      .required("id", Kind.STRING)
      .required("name", Kind.STRING)
      .build();

  private LabelValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Label> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public String name() {
    return required(1);
  }
}
