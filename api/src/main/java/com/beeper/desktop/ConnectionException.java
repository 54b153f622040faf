package com.beeper.desktop;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call receives no response: the connection could not be opened, was lost, or did
 * not carry HTTP.
 *
 * <pre>{@code
 * try {
 *   client.messages().send(chatId, p -> p.text("On my way"));
 * } catch (ConnectionException e) {
 *   if (e.possiblySent()) {
 *     // the message may have been sent: do not repeat it without a check
 *   }
 * }
 * }</pre>
 */
public class ConnectionException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** Whether the server may have received the request. */
  private final boolean possiblySent;

  /**
   * Creates an exception.
   *
   * @param message the operation, the problem and the remedy
   * @param cause the transport's exception, or null
   * @param possiblySent whether the server may have received the request
   */
  public ConnectionException(String message, @Nullable Throwable cause, boolean possiblySent) {
    super(message, cause);
    this.possiblySent = possiblySent;
  }

  /**
   * Returns whether the server may have received the request and acted on it.
   *
   * @return false only if it certainly did not
   */
  public final boolean possiblySent() {
    return possiblySent;
  }
}
