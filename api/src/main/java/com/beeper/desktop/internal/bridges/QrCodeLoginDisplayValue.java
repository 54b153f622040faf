// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link QrCodeLoginDisplay}. */
public final class QrCodeLoginDisplayValue extends ModelValue implements QrCodeLoginDisplay {

  /** The members of a {@link QrCodeLoginDisplay}. */
  public static final Shape<QrCodeLoginDisplay> SHAPE = Shape.of(
          QrCodeLoginDisplay.class, new QrCodeLoginDisplayValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("data", Kind.STRING)
      .secret()
      .build();

  private QrCodeLoginDisplayValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new QrCodeLoginDisplayValue(content);
  }
}
