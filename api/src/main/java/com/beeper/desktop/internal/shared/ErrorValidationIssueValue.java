// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorValidationIssue;

/** The value of a {@link ErrorValidationIssue}. */
public final class ErrorValidationIssueValue extends ModelValue implements ErrorValidationIssue {

  /** The members of a {@link ErrorValidationIssue}. */
  public static final Shape<ErrorValidationIssue> SHAPE = Shape.of(
          ErrorValidationIssue.class, new ErrorValidationIssueValue(Content.NONE))
      .required("code", Kind.STRING)
      .required("message", Kind.STRING)
      .required("path", ErrorPathKind.KIND)
      .build();

  private ErrorValidationIssueValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ErrorValidationIssueValue(content);
  }
}
