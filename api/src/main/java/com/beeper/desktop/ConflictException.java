package com.beeper.desktop;

/** The request does not fit the state of the resource (status 409). */
public final class ConflictException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public ConflictException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
