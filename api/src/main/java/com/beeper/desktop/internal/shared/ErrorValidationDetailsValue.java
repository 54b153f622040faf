// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorValidationDetails;

/** The value of a {@link ErrorValidationDetails}. */
public final class ErrorValidationDetailsValue extends ModelValue
    implements ErrorValidationDetails {

  /** The members of a {@link ErrorValidationDetails}. */
  public static final Shape<ErrorValidationDetails> SHAPE = Shape.of(
          ErrorValidationDetails.class, new ErrorValidationDetailsValue(Content.NONE))
      .required("issues", Kind.list(Kind.model(ErrorValidationIssueValue.SHAPE)))
      .build();

  private ErrorValidationDetailsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ErrorValidationDetailsValue(content);
  }
}
