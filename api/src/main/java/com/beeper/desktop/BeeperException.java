package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions that a call of this SDK throws, beside {@link IllegalArgumentException}
 * and {@link IllegalStateException} for wrong use.
 *
 * <p>Messages say what was called, what happened and what to do. They hold no token, cookie,
 * password or recovery key.
 */
public abstract sealed class BeeperException extends RuntimeException
    permits ApiException,
        CallCancelledException,
        ConfigurationException,
        ConnectionException,
        DecodingException {

  private static final long serialVersionUID = 1L;

  BeeperException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
