// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationDevice;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationDevice}. */
public final class VerificationDeviceValue extends ModelValue implements VerificationDevice {

  /** The members of a {@link VerificationDevice}. */
  public static final Shape<VerificationDevice> SHAPE = Shape.of(
          VerificationDevice.class, VerificationDeviceValue::new)
      .required("id", Kind.STRING)
      .optional("name", Kind.STRING)
      .build();

  private VerificationDeviceValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationDevice> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public @Nullable String name() {
    return optional(1);
  }
}
