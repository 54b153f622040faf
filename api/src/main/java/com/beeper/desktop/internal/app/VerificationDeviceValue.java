// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationDevice;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationDevice}. */
public final class VerificationDeviceValue extends ModelValue implements VerificationDevice {

  /** The members of a {@link VerificationDevice}. */
  public static final Shape<VerificationDevice> SHAPE = Shape.of(
          VerificationDevice.class, new VerificationDeviceValue(Content.NONE))
      .required("id", Kind.STRING)
      .optional("name", Kind.STRING)
      .build();

  private VerificationDeviceValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationDeviceValue(content);
  }
}
