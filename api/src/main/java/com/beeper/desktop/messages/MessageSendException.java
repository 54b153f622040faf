package com.beeper.desktop.messages;

import com.beeper.desktop.BeeperException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link MessageDelivery#awaitSent} for a message that the network has not accepted. Whether
 * sending it again makes sense is in the {@link SendStatus#status() state}: {@link
 * SendState#FAIL_RETRIABLE} or {@link SendState#FAIL_PERMANENT}.
 */
public final class MessageSendException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The message; lost when the exception is serialized, because its content is private. */
  private final transient @Nullable Message sent;

  /**
   * Creates an exception.
   *
   * @param message what happened, without the content of the message
   * @param sent the message that was not sent
   */
  public MessageSendException(String message, Message sent) {
    super(message, null);
    this.sent = sent;
  }

  /**
   * Returns the message that was not sent.
   *
   * @return the message; null after deserialization
   */
  public @Nullable Message sentMessage() {
    return sent;
  }

  /**
   * Returns why the message was not sent.
   *
   * @return state, reason and text; null after deserialization
   */
  public @Nullable SendStatus sendStatus() {
    return sent == null ? null : sent.sendStatus();
  }
}
