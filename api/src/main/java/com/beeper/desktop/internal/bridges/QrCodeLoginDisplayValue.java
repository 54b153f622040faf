// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link QrCodeLoginDisplay}. */
public final class QrCodeLoginDisplayValue extends ModelValue implements QrCodeLoginDisplay {

  /** The members of a {@link QrCodeLoginDisplay}. */
  public static final Shape<QrCodeLoginDisplay> SHAPE = Shape.of(
          QrCodeLoginDisplay.class, QrCodeLoginDisplayValue::new)
      .required("type", Kind.STRING)
      .required("data", Kind.STRING)
      .secret()
      .build();

  private QrCodeLoginDisplayValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<QrCodeLoginDisplay> shape() {
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
