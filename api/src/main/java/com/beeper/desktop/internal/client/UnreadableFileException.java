package com.beeper.desktop.internal.client;

import java.io.IOException;

/**
 * What a user handed over for sending cannot be read. It travels through a transport, which may
 * wrap it, and is then told from a failure of the connection.
 */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What the user's file or code threw. */
  private final Exception failure;

  /**
   * Makes an exception.
   *
   * @param failure what the user's file threw, or the user's code
   */
  public UnreadableFileException(Exception failure) {
    super("the file to be sent cannot be read", failure);
    this.failure = failure;
  }

  @Override
  public synchronized Exception getCause() {
    return failure;
  }
}
