package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.support.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A model does not fit: Jackson's kind of exception, whose message is known to hold no values. */
final class ModelMismatchException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  private ModelMismatchException(JsonParser parser, String problem, @Nullable Class<?> type) {
    super(parser, problem, type);
    this.problem = problem;
  }

  /** Makes the exception with the path inside the model; Jackson puts the outer one before it. */
  static ModelMismatchException of(JsonParser parser, DecodingException e, Class<?> type) {
    ModelMismatchException mismatch = new ModelMismatchException(parser, e.problem(), type);
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
   * Makes the exception for a token that JSON text cannot have.
   *
   * <p>It comes as a {@code RuntimeException}, or the JVM would load data binding to check the
   * caller.
   */
  static RuntimeException notJson(JsonParser parser, String problem) {
    return new ModelMismatchException(parser, problem, null);
  }

  /** Returns what is wrong, without a path. */
  String problem() {
    return problem;
  }
}
