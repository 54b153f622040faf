package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** Thrown when a call receives no complete response before its timeout. */
public class RequestTimeoutException extends ConnectionException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation and the timeout that expired
   * @param cause the transport's exception, or null
   * @param possiblySent whether the server may have received the request
   */
  public RequestTimeoutException(String message, @Nullable Throwable cause, boolean possiblySent) {
    super(message, cause, possiblySent);
  }
}
