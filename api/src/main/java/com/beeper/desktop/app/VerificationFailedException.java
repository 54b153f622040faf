package com.beeper.desktop.app;

import com.beeper.desktop.BeeperException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link VerificationProgress} for a verification that was cancelled or has failed, or that no
 * longer exists.
 */
public final class VerificationFailedException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The verification; lost when the exception is serialized, because it may contain secrets. */
  private final transient @Nullable Verification verification;

  /**
   * Creates an exception.
   *
   * @param message what happened, without secrets
   * @param verification the verification; null if it no longer exists
   */
  public VerificationFailedException(String message, @Nullable Verification verification) {
    super(message, null);
    this.verification = verification;
  }

  /**
   * Returns the verification.
   *
   * @return the verification with its {@link Verification#error() error}; null if it no longer exists,
   *     and after deserialization
   */
  public @Nullable Verification verification() {
    return verification;
  }
}
