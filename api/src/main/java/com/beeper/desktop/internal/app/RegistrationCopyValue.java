// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RegistrationCopy;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link RegistrationCopy}. */
public final class RegistrationCopyValue extends ModelValue implements RegistrationCopy {

  /** The members of a {@link RegistrationCopy}. */
  public static final Shape<RegistrationCopy> SHAPE = Shape.of(
          RegistrationCopy.class, RegistrationCopyValue::new)
      .required("submit", Kind.STRING)
      .required("terms", Kind.STRING)
      .required("title", Kind.STRING)
      .required("usernamePlaceholder", Kind.STRING)
      .build();

  private RegistrationCopyValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<RegistrationCopy> shape() {
    return SHAPE;
  }

  @Override
  public String submit() {
    return required(0);
  }

  @Override
  public String terms() {
    return required(1);
  }

  @Override
  public String title() {
    return required(2);
  }

  @Override
  public String usernamePlaceholder() {
    return required(3);
  }
}
