package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** There was no complete answer in time. */
public final class RequestTimeoutException extends ConnectionException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called and which time-out ran out
   * @param cause the transport's exception, or null
   * @param possiblySent whether the server may have received the request
   */
  public RequestTimeoutException(String message, @Nullable Throwable cause, boolean possiblySent) {
    super(message, cause, possiblySent);
  }
}
