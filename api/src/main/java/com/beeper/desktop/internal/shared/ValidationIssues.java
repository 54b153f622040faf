package com.beeper.desktop.internal.shared;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.shared.ErrorValidationIssue;
import java.util.List;
import java.util.Map;

/** Finds the issues of a validation in the details of an error. */
public final class ValidationIssues {

  private static final JsonType<List<ErrorValidationIssue>> ISSUES =
      JsonType.list(JsonType.model(DefaultErrorValidationIssue.DESCRIPTOR));

  private ValidationIssues() {}

  /** Returns the issues if a plain value has the form of a validation, else none. */
  public static List<ErrorValidationIssue> of(Object details) {
    if (!(details instanceof Map<?, ?> members)
        || !(members.get("issues") instanceof List<?> issues)) {
      return List.of();
    }
    try {
      return PlainValues.typed(ISSUES, issues);
    } catch (DecodingException e) {
      // Details are free-form: another form is not an error.
      return List.of();
    }
  }
}
