package com.beeper.desktop;

/** Thrown when the server or a service behind it failed (status 500 and above). */
public class InternalServerException extends ApiException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public InternalServerException(String message, Response response) {
    super(message, response);
  }
}
