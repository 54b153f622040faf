package com.beeper.desktop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown when the client has sent too many requests in a short time (status 429). */
public class RateLimitException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** The requested wait, or null. */
  private final @Nullable Duration retryAfter;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   * @param retryAfter the wait that the server requests, or null
   */
  public RateLimitException(String message, Response response, @Nullable Duration retryAfter) {
    super(message, response);
    this.retryAfter = retryAfter;
  }

  /**
   * Returns how long the server requests to wait before the next request.
   *
   * @return the wait from the moment of the response, zero if it was over by then, computed with
   *     the client's {@link TimeSource}; null if the response has none
   */
  public final @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
