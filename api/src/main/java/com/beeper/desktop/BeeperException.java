package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of the exceptions that calls throw. Incorrect use is reported differently: with
 * {@link IllegalArgumentException} for an invalid argument, whose message names the parameter, and
 * with {@link IllegalStateException} for a closed client. Exceptions of user code, for example of
 * an {@link Interceptor}, are propagated unchanged.
 *
 * <p>Messages name the operation, the problem and the remedy. They contain no token, cookie,
 * password or recovery key.
 *
 * <p>The hierarchy is open: later versions may add subclasses.
 */
public class BeeperException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the operation, the problem and the remedy, without secrets
   * @param cause the cause, or null
   */
  public BeeperException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
