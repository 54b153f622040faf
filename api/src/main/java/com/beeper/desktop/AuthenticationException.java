package com.beeper.desktop;

/** The access token is missing, expired or wrong (status 401). */
public final class AuthenticationException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public AuthenticationException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
