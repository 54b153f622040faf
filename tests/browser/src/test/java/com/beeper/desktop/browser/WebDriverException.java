package com.beeper.desktop.browser;

/** Thrown when a command to the browser fails. */
final class WebDriverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Creates an exception.
   *
   * @param error the error code of the protocol, for example {@code no such element}
   */
  WebDriverException(String error, String message) {
    super(error + ": " + message);
    this.error = error;
  }

  /** Returns the error code of the protocol. */
  String error() {
    return error;
  }
}
