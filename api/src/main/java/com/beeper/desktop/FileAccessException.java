package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/** Thrown when a local file cannot be read by an upload or written by a download. */
public class FileAccessException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the file and the problem
   * @param cause the failure of the file system or of the stream, or null
   */
  public FileAccessException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
