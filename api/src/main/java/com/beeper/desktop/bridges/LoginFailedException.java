package com.beeper.desktop.bridges;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.shared.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a guided login whose session has failed, was cancelled elsewhere, or no longer exists on
 * the server, and if the server has rejected the input of one step too often.
 */
public final class LoginFailedException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The session; it may contain secrets and is lost when the exception is serialized. */
  private final transient @Nullable LoginSession session;

  /**
   * Creates an exception.
   *
   * @param message what happened, without secrets
   * @param cause the cause, or null
   * @param session the last known state of the session
   */
  public LoginFailedException(String message, @Nullable Throwable cause, LoginSession session) {
    super(message, cause);
    this.session = session;
  }

  /**
   * Returns the session.
   *
   * @return the last known state; null after deserialization
   */
  public @Nullable LoginSession session() {
    return session;
  }

  /**
   * Returns the status of the session.
   *
   * @return for example {@link LoginSessionStatus#FAILED}; null after deserialization
   */
  public @Nullable LoginSessionStatus status() {
    return session == null ? null : session.status();
  }

  /**
   * Returns the error of the session.
   *
   * @return code and message of the network; null if the session has none, and after deserialization
   */
  public @Nullable ApiError error() {
    return session == null ? null : session.error();
  }
}
