package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a response cannot be decoded: it is not JSON, is malformed, or does not have the
 * expected type.
 *
 * <p>{@link #path()} returns the place. Values of the response are never quoted, because they may
 * be secrets.
 */
public class DecodingException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The problem, without the path. */
  private final String problem;

  /** The JSON path of the value. */
  private final String path;

  /**
   * Creates an exception.
   *
   * @param problem the problem, without values of the response
   * @param path the JSON path, {@code $} for the whole response
   */
  public DecodingException(String problem, String path) {
    this(null, problem, path, null);
  }

  /**
   * Creates an exception for a call.
   *
   * @param call the operation that was called, with which the message starts; null if unknown
   * @param problem the problem, without values of the response
   * @param path the JSON path, {@code $} for the whole response
   * @param cause the cause, or null
   */
  public DecodingException(
      @Nullable String call, String problem, String path, @Nullable Throwable cause) {
    super((call == null ? "" : call + ": ") + problem + " (at " + path + ")", cause);
    this.problem = problem;
    this.path = path;
  }

  /**
   * Returns the place of the problem in the response.
   *
   * @return a JSON path, for example {@code $.currentStep.fields[0].id}; {@code $} for the whole
   *     response
   */
  public final String path() {
    return path;
  }

  /**
   * Returns the problem without its place. The message contains both.
   *
   * @return for example {@code expected a string, found an object}, without values of the response
   */
  public final String problem() {
    return problem;
  }
}
