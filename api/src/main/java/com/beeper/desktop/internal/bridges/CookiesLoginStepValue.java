// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link CookiesLoginStep}. */
public final class CookiesLoginStepValue extends ModelValue implements CookiesLoginStep {

  /** The members of a {@link CookiesLoginStep}. */
  public static final Shape<CookiesLoginStep> SHAPE = Shape.of(
          CookiesLoginStep.class, CookiesLoginStepValue::new)
      .required("type", Kind.STRING)
      .required("stepID", Kind.STRING)
      .required("fields", Kind.list(Kind.model(CookieFieldValue.SHAPE)))
      .required("url", Kind.STRING)
      .optional("expectedFinalURLRegex", Kind.STRING)
      .optional("extractJS", Kind.STRING)
      .optional("instructions", Kind.STRING)
      .optional("userAgent", Kind.STRING)
      .build();

  private CookiesLoginStepValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<CookiesLoginStep> shape() {
    return SHAPE;
  }

  @Override
  public String type() {
    return required(0);
  }

  @Override
  public String stepId() {
    return required(1);
  }

  @Override
  public List<CookieField> fields() {
    return required(2);
  }

  @Override
  public String url() {
    return required(3);
  }

  @Override
  public @Nullable String expectedFinalUrlRegex() {
    return optional(4);
  }

  @Override
  public @Nullable String extractJs() {
    return optional(5);
  }

  @Override
  public @Nullable String instructions() {
    return optional(6);
  }

  @Override
  public @Nullable String userAgent() {
    return optional(7);
  }
}
