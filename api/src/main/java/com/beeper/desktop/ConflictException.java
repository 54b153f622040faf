package com.beeper.desktop;

/** The request conflicts with the state of the resource (status 409). */
public class ConflictException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public ConflictException(String message, Response response) {
    super(message, response);
  }
}
