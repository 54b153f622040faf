package com.beeper.desktop;

/** Too many requests in a short time (status 429). */
public final class RateLimitException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public RateLimitException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
