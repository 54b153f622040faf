package com.beeper.desktop;

/** Thrown when the access token lacks the scope for the operation (status 403). */
public class PermissionDeniedException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public PermissionDeniedException(String message, Response response) {
    super(message, response);
  }
}
