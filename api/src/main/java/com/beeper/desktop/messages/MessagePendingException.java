package com.beeper.desktop.messages;

import com.beeper.desktop.WaitTimeoutException;

/**
 * Thrown by {@link MessageDelivery#awaitSent} for a message that is still pending at the end of the
 * timeout. It may still be sent: wait for it again with its {@link #pendingMessageId() ID} instead of
 * sending it again.
 */
public final class MessagePendingException extends WaitTimeoutException {

  private static final long serialVersionUID = 1L;

  /** The ID of the chat. */
  private final String chatId;

  /** The pending ID of the message. */
  private final String pendingMessageId;

  /**
   * Creates an exception.
   *
   * @param message what happened
   * @param chatId the ID of the chat
   * @param pendingMessageId the pending ID of the message
   */
  public MessagePendingException(String message, String chatId, String pendingMessageId) {
    super(message, null);
    this.chatId = chatId;
    this.pendingMessageId = pendingMessageId;
  }

  /**
   * Returns the ID of the chat.
   *
   * @return the chat ID
   */
  public String chatId() {
    return chatId;
  }

  /**
   * Returns the pending ID of the message.
   *
   * @return the ID with which {@link MessageDelivery#awaitSent} can wait again
   */
  public String pendingMessageId() {
    return pendingMessageId;
  }
}
