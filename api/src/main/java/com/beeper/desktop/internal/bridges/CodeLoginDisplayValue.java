// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link CodeLoginDisplay}. */
public final class CodeLoginDisplayValue extends ModelValue implements CodeLoginDisplay {

  /** The members of a {@link CodeLoginDisplay}. */
  public static final Shape<CodeLoginDisplay> SHAPE = Shape.of(
          CodeLoginDisplay.class, CodeLoginDisplayValue::new)
      .required("type", Kind.STRING)
      .required("data", Kind.STRING)
      .secret()
      .build();

  private CodeLoginDisplayValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<CodeLoginDisplay> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public String data() {
    return required(1);
  }
}
