package com.beeper.desktop;

/** The server, or something behind it, failed (status 500 and above). */
public final class InternalServerException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public InternalServerException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
