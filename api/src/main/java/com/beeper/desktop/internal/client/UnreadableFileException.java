package com.beeper.desktop.internal.client;

import java.io.IOException;

/**
 * A failure of the user's file or stream while a request body is read. Marks the failure as one of
 * the body, not of the connection, on its way through the transport.
 */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The failure of the user's file or code. */
  private final Throwable failure;

  /**
   * Creates an exception.
   *
   * @param failure the failure of the user's file or code
   */
  public UnreadableFileException(Throwable failure) {
    super("the file to be sent cannot be read", failure);
    this.failure = failure;
  }

  @Override
  public synchronized Throwable getCause() {
    return failure;
  }
}
