package com.beeper.desktop;

/**
 * A call ended early because its thread was interrupted, its future cancelled or its client closed.
 *
 * <p>After an interrupt the interrupt flag of the thread is set. The request may have reached the
 * server.
 */
public final class CallCancelledException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was cancelled and why
   */
  public CallCancelledException(String message) {
    super(message, null);
  }
}
