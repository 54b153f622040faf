// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationSas;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link VerificationSas}. */
public final class VerificationSasValue extends ModelValue implements VerificationSas {

  /** The members of a {@link VerificationSas}. */
  public static final Shape<VerificationSas> SHAPE = Shape.of(
          VerificationSas.class, VerificationSasValue::new)
      .required("emojis", Kind.STRING)
      .secret()
      .optional("decimals", Kind.STRING)
      .secret()
      .build();

  private VerificationSasValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<VerificationSas> shape() {
    return SHAPE;
  }

  @Override
  public String emojis() {
    return required(0);
  }

  @Override
  public @Nullable String decimals() {
    return optional(1);
  }
}
