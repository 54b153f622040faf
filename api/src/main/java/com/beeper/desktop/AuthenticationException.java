package com.beeper.desktop;

/** Thrown when the access token is missing, expired or invalid (status 401). */
public class AuthenticationException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public AuthenticationException(String message, Response response) {
    super(message, response);
  }
}
