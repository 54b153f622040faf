// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.RegistrationCopy;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link RegistrationCopy}. */
public final class RegistrationCopyValue extends ModelValue implements RegistrationCopy {

  /** The members of a {@link RegistrationCopy}. */
  public static final Shape<RegistrationCopy> SHAPE = Shape.of(
          RegistrationCopy.class, new RegistrationCopyValue(Content.NONE))
      .required("submit", Kind.STRING)
      .required("terms", Kind.STRING)
      .required("title", Kind.STRING)
      .required("usernamePlaceholder", Kind.STRING)
      .build();

  private RegistrationCopyValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new RegistrationCopyValue(content);
  }
}
