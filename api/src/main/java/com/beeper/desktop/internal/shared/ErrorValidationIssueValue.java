// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorPath;
import com.beeper.desktop.shared.ErrorValidationIssue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ErrorValidationIssue}. */
public final class ErrorValidationIssueValue extends ModelValue implements ErrorValidationIssue {

  /** The members of a {@link ErrorValidationIssue}. */
  public static final Shape<ErrorValidationIssue> SHAPE = Shape.of(
          ErrorValidationIssue.class, ErrorValidationIssueValue::new)
      .required("code", Kind.STRING)
      .required("message", Kind.STRING)
      .required("path", ErrorPathKind.KIND)
      .build();

  private ErrorValidationIssueValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ErrorValidationIssue> shape() {
    return SHAPE;
  }

  @Override
  public String code() {
    return required(0);
  }

  @Override
  public String message() {
    return required(1);
  }

  @Override
  public ErrorPath path() {
    return required(2);
  }
}
