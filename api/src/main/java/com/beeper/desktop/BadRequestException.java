package com.beeper.desktop;

/** Thrown when the request is invalid (status 400). */
public class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public BadRequestException(String message, Response response) {
    super(message, response);
  }
}
