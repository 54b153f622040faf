package com.beeper.desktop.events;

import com.beeper.desktop.BeeperException;

/**
 * Thrown when the server refuses a subscription, for example because it is too old to follow the
 * state of the app. A stream that was live before keeps its previous subscription.
 */
public class SubscriptionRefusedException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The error code of the server. */
  private final String code;

  /**
   * Creates an exception.
   *
   * @param message the problem and the remedy
   * @param code the error code of the server
   */
  public SubscriptionRefusedException(String message, String code) {
    super(message, null);
    this.code = code;
  }

  /**
   * Returns the error code of the server, for example {@code INVALID_PAYLOAD}.
   *
   * @return the code; empty if the server sent none
   */
  public final String code() {
    return code;
  }
}
