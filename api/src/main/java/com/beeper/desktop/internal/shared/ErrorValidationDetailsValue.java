// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.ErrorValidationDetails;
import com.beeper.desktop.shared.ErrorValidationIssue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ErrorValidationDetails}. */
public final class ErrorValidationDetailsValue extends ModelValue
    implements ErrorValidationDetails {

  /** The members of a {@link ErrorValidationDetails}. */
  public static final Shape<ErrorValidationDetails> SHAPE = Shape.of(
          ErrorValidationDetails.class, ErrorValidationDetailsValue::new)
      .required("issues", Kind.list(Kind.model(ErrorValidationIssueValue.SHAPE)))
      .build();

  private ErrorValidationDetailsValue(
      @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ErrorValidationDetails> shape() {
    return SHAPE;
  }

  @Override
  public List<ErrorValidationIssue> issues() {
    return required(0);
  }
}
