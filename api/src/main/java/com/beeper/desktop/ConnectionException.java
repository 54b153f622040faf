package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * There was no answer: the connection could not be made, broke, or brought something that is not
 * HTTP.
 */
public sealed class ConnectionException extends BeeperException permits RequestTimeoutException {

  private static final long serialVersionUID = 1L;

  /** Whether the server may have received the request. */
  private final boolean possiblySent;

  /**
   * Makes an exception.
   *
   * @param message what was called, what happened and what to do
   * @param cause the transport's exception, or null
   * @param possiblySent whether the server may have received the request
   */
  public ConnectionException(String message, @Nullable Throwable cause, boolean possiblySent) {
    super(message, cause);
    this.possiblySent = possiblySent;
  }

  /**
   * Tells whether the server may have received the request and acted on it.
   *
   * @return false only if it certainly did not
   */
  public final boolean possiblySent() {
    return possiblySent;
  }
}
