package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * An answer is not what the contract says: no JSON, malformed, of the wrong kind, or without a
 * required member.
 *
 * <p>{@link #path()} tells where. Values of the answer are never quoted: they may be secrets.
 */
public final class DecodingException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, without the path. */
  private final String problem;

  /** JSON path. */
  private final String path;

  /**
   * Makes an exception.
   *
   * @param problem what is wrong, without values of the answer
   * @param path the JSON path, {@code $} for the whole answer
   */
  public DecodingException(String problem, String path) {
    this(null, problem, path);
  }

  private DecodingException(@Nullable String prefix, String problem, String path) {
    super((prefix == null ? "" : prefix + ": ") + problem + " (at " + path + ")", null);
    this.problem = problem;
    this.path = path;
  }

  /**
   * Returns where in the answer the problem is.
   *
   * @return a JSON path as {@code $.currentStep.fields[0].id}; {@code $} for the whole answer
   */
  public String path() {
    return path;
  }

  /**
   * Returns what is wrong, without the place: the message has both.
   *
   * @return for example {@code expected a string, found an object}, without values of the answer
   */
  public String problem() {
    return problem;
  }

  /**
   * Returns this exception with a word in front on what was being done.
   *
   * @param prefix for example the operation that was called
   * @return a new exception with the same path and stack trace
   */
  public DecodingException during(String prefix) {
    DecodingException longer = new DecodingException(prefix, problem, path);
    longer.setStackTrace(getStackTrace());
    return longer;
  }

  /**
   * Returns this exception for a value that stands inside another.
   *
   * @param outer the JSON path of the value, as {@code $.items[3]}
   * @return a new exception whose path starts at the outer value, with the same stack trace
   */
  public DecodingException within(String outer) {
    DecodingException longer = new DecodingException(null, problem, outer + path.substring(1));
    longer.setStackTrace(getStackTrace());
    return longer;
  }
}
