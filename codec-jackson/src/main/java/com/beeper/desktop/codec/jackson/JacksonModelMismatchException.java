package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.support.JsonPath;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's exception for JSON that does not fit a model. Its message contains no values of the
 * text, unlike other messages of Jackson.
 */
final class JacksonModelMismatchException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  private JacksonModelMismatchException(
      JsonParser parser, String problem, @Nullable Class<?> type) {
    super(parser, problem, type);
    this.problem = problem;
  }

  /** Creates the exception with the path inside the model; Jackson prepends the outer path. */
  static JacksonModelMismatchException of(JsonParser parser, DecodingException e, Class<?> type) {
    JacksonModelMismatchException mismatch =
        new JacksonModelMismatchException(parser, e.problem(), type);
    List<Object> steps = JsonPath.of(e.path()).steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Integer index) {
        mismatch.prependPath(Object.class, index);
      } else {
        mismatch.prependPath(Object.class, (String) steps.get(i));
      }
    }
    return mismatch;
  }

  /**
   * Creates the exception for a token that JSON text cannot contain.
   *
   * <p>The declared type is {@code IOException}, because verifying the caller would otherwise load
   * Jackson's data binding.
   */
  static IOException notJson(JsonParser parser, String problem) {
    return new JacksonModelMismatchException(parser, problem, null);
  }

  /** Returns the problem, without the path. */
  String problem() {
    return problem;
  }
}
