// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link VerificationList}. */
public final class VerificationListValue extends ModelValue implements VerificationList {

  /** The members of a {@link VerificationList}. */
  public static final Shape<VerificationList> SHAPE = Shape.of(
          VerificationList.class, new VerificationListValue(Content.NONE))
      .required("items", Kind.list(Kind.model(VerificationValue.SHAPE)))
      .build();

  private VerificationListValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new VerificationListValue(content);
  }
}
