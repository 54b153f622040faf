// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link CookiesLoginStep}. */
public final class CookiesLoginStepValue extends ModelValue implements CookiesLoginStep {

  /** The members of a {@link CookiesLoginStep}. */
  public static final Shape<CookiesLoginStep> SHAPE = Shape.of(
          CookiesLoginStep.class, new CookiesLoginStepValue(Content.NONE))
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("fields", Kind.list(Kind.model(CookieFieldValue.SHAPE)))
      .required("url", Kind.STRING)
      .optional("expectedFinalURLRegex", Kind.STRING)
      .optional("extractJS", Kind.STRING)
      .optional("instructions", Kind.STRING)
      .optional("userAgent", Kind.STRING)
      .build();

  private CookiesLoginStepValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new CookiesLoginStepValue(content);
  }
}
