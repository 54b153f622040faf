package com.beeper.desktop;

import com.beeper.desktop.internal.client.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Too many requests in a short time (status 429). */
public final class RateLimitException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** How long to wait, or null. */
  private final @Nullable Duration retryAfter;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public RateLimitException(String message, ErrorAnswer answer) {
    super(message, answer);
    this.retryAfter = RetryAfter.of(answer.headers(), Instant.now());
  }

  /**
   * Returns how long the server asks to wait before the next request.
   *
   * @return the wait from the moment of the answer on, zero if it was over then; null if the server
   *     did not say
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
