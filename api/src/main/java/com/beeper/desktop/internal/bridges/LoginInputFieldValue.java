// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link LoginInputField}. */
public final class LoginInputFieldValue extends ModelValue implements LoginInputField {

  /** The members of a {@link LoginInputField}. */
  public static final Shape<LoginInputField> SHAPE = Shape.of(
          LoginInputField.class, LoginInputFieldValue::new)
      .required("id", Kind.STRING)
      .optional("initialValue", Kind.STRING)
      .secret()
      .optional("label", Kind.STRING)
      .optional("optional", Kind.BOOLEAN)
      .optional("placeholder", Kind.STRING)
      .optional("type", Kind.STRING)
      .build();

  private LoginInputFieldValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<LoginInputField> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public @Nullable String initialValue() {
    return optional(1);
  }

  @Override
  public @Nullable String label() {
    return optional(2);
  }

  @Override
  public @Nullable Boolean optional() {
    return optional(3);
  }

  @Override
  public @Nullable String placeholder() {
    return optional(4);
  }

  @Override
  public @Nullable String type() {
    return optional(5);
  }
}
