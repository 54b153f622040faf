// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookieFieldType;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link CookieField}. */
public final class CookieFieldValue extends ModelValue implements CookieField {

  /** The members of a {@link CookieField}. */
  public static final Shape<CookieField> SHAPE = Shape.of(CookieField.class, CookieFieldValue::new)
      .required("id", Kind.STRING)
      .optional("name", Kind.STRING)
      .optional("type", Kind.enumeration(CookieFieldType.values()))
      .build();

  private CookieFieldValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<CookieField> shape() {
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

  @Override
  public @Nullable CookieFieldType type() {
    return optional(2);
  }
}
