package com.beeper.desktop;

/** The request is not valid (status 400). */
public final class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public BadRequestException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
