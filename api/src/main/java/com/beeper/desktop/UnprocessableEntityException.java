package com.beeper.desktop;

/** The request failed validation (status 422). */
public final class UnprocessableEntityException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public UnprocessableEntityException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
