package com.beeper.desktop.internal.shared;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.shared.ErrorValidationDetails;
import com.beeper.desktop.shared.ErrorValidationIssue;
import java.util.List;

/** The kind of {@link ErrorDetails}. */
public final class ErrorDetailsKind {

  /** Any JSON value, which the type tells apart. */
  public static final Kind<ErrorDetails> KIND =
      Kind.wrapped(ErrorDetails::ofRaw, ErrorDetails::raw);

  private static final Kind<ErrorValidationDetails> VALIDATION =
      Kind.model(ErrorValidationDetailsValue.SHAPE);

  private ErrorDetailsKind() {}

  /** Returns the issues if a plain value is the form of a validation, else none. */
  public static List<ErrorValidationIssue> issues(Object value) {
    try {
      return PlainValues.typed(VALIDATION, value).issues();
    } catch (DecodingException e) {
      // Details are free-form: another form is no error.
      return List.of();
    }
  }
}
