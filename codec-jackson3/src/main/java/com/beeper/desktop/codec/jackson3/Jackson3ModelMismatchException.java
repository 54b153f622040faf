package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.support.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Jackson's exception for JSON that does not fit a model. Its message contains no values of the
 * text, unlike other messages of Jackson.
 */
final class Jackson3ModelMismatchException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  private Jackson3ModelMismatchException(
      JsonParser parser, String problem, @Nullable Class<?> type) {
    super(parser, problem, type);
    this.problem = problem;
  }

  /** Creates the exception with the path inside the model; Jackson prepends the outer path. */
  static Jackson3ModelMismatchException of(JsonParser parser, DecodingException e, Class<?> type) {
    Jackson3ModelMismatchException mismatch =
        new Jackson3ModelMismatchException(parser, e.problem(), type);
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
   * <p>The declared type is {@code RuntimeException}, because verifying the caller would otherwise
   * load Jackson's data binding.
   */
  static RuntimeException notJson(JsonParser parser, String problem) {
    return new Jackson3ModelMismatchException(parser, problem, null);
  }

  /** Returns the problem, without the path. */
  String problem() {
    return problem;
  }
}
