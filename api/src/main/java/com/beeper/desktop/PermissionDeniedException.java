package com.beeper.desktop;

/** The access token lacks the scope for the call (status 403). */
public final class PermissionDeniedException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public PermissionDeniedException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
