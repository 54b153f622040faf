// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link LoginInputField}. */
public final class LoginInputFieldValue extends ModelValue implements LoginInputField {

  /** The members of a {@link LoginInputField}. */
  public static final Shape<LoginInputField> SHAPE = Shape.of(
          LoginInputField.class, new LoginInputFieldValue(Content.NONE))
      .required("id", Kind.STRING)
      .optional("initialValue", Kind.STRING)
      .secret()
      .optional("label", Kind.STRING)
      .optional("optional", Kind.BOOLEAN)
      .optional("placeholder", Kind.STRING)
      .optional("type", Kind.STRING)
      .build();

  private LoginInputFieldValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new LoginInputFieldValue(content);
  }
}
