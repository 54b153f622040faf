// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookieFieldType;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link CookieField}. */
public final class CookieFieldValue extends ModelValue implements CookieField {

  /** The members of a {@link CookieField}. */
  public static final Shape<CookieField> SHAPE = Shape.of(
          CookieField.class, new CookieFieldValue(Content.NONE))
      .required("id", Kind.STRING)
      .optional("name", Kind.STRING)
      .optional("type", Kind.enumeration(CookieFieldType.values()))
      .build();

  private CookieFieldValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new CookieFieldValue(content);
  }
}
