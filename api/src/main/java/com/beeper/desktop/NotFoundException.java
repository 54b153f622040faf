package com.beeper.desktop;

/** There is no such resource (status 404). */
public final class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public NotFoundException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
