package com.beeper.desktop;

/** Thrown when the resource does not exist (status 404). */
public class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public NotFoundException(String message, Response response) {
    super(message, response);
  }
}
