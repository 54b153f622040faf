package com.beeper.desktop.internal.messages;

import com.beeper.desktop.internal.client.Words;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.Backoff;
import com.beeper.desktop.internal.waiting.Wait;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessagePendingException;
import com.beeper.desktop.messages.MessageSendException;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.messages.SendStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The wait for the network's confirmation of a message. */
final class SentMessages {

  private static final String LABEL = "messages.awaitSent";

  private static final Backoff POLLS = new Backoff(Duration.ofMillis(750), Duration.ofSeconds(3));

  private SentMessages() {}

  static Wait<Message, Message> wait(String chatId, String pendingMessageId, Duration timeout) {
    Arguments.requirePositive(timeout, "timeout");
    return new Wait<>(
        LABEL,
        DefaultMessages.retrieveCall(chatId, pendingMessageId),
        POLLS,
        message -> accepted(message, pendingMessageId),
        true,
        timeout,
        () -> new MessagePendingException(
            LABEL + ": the message " + pendingMessageId + " is still pending after "
                + Words.of(timeout)
                + " and may still be sent; wait for it again instead of sending it again",
            chatId,
            pendingMessageId));
  }

  /** Returns the message if the network has accepted it, and null while that is open. */
  private static @Nullable Message accepted(Message message, String pendingMessageId) {
    SendStatus status = message.sendStatus();
    SendState state = status == null ? SendState.UNRECOGNIZED : status.status();
    return switch (state) {
      case SUCCESS -> message;
      case PENDING -> null;
      case FAIL_RETRIABLE, FAIL_PERMANENT ->
        throw new MessageSendException(
            LABEL + ": the network has refused the message " + pendingMessageId + ": " + state
                + (status == null || status.reason() == null ? "" : ", " + status.reason()),
            message);
      case UNRECOGNIZED -> message.id().equals(pendingMessageId) ? null : message;
    };
  }
}
