package com.beeper.desktop.messages;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of sent messages. The asynchronous form of {@link MessageDelivery}: methods do not
 * block, throw {@link IllegalArgumentException} for invalid arguments at once, and fail the future with
 * the exceptions of the blocking methods. Cancelling a future ends the wait, which needs no thread.
 *
 * <p>Obtained from {@code client.async().messages()}.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface MessageDeliveryAsync {

  /**
   * Waits until the network has accepted or refused a sent message, like {@link
   * MessageDelivery#awaitSent}.
   *
   * @param chatId the chat ID of the {@linkplain MessageSendResponse response} to the send
   * @param pendingMessageId the pending message ID of that response
   * @param timeout the longest time of the wait, on the client's time source
   * @return a future of the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or an ID is
   *     empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Message> awaitSent(String chatId, String pendingMessageId, Duration timeout);

  /**
   * Sends a message, and waits until the network has accepted or refused it, like {@link
   * MessageDelivery#sendAndAwait(String, MessageSendParams, Duration)}.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params the request parameters
   * @param timeout the longest time of the wait that follows the response to the send
   * @return a future of the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Message> sendAndAwait(
      String chatId, MessageSendParams params, Duration timeout);

  /**
   * Equivalent to {@link #sendAndAwait(String, MessageSendParams, Duration)}, with parameters that a
   * function sets.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params a function that sets the request parameters
   * @param timeout the longest time of the wait that follows the response to the send
   * @return a future of the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<Message> sendAndAwait(
      String chatId, Consumer<? super MessageSendParams.Builder> params, Duration timeout) {
    MessageSendParams.Builder builder = MessageSendParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return sendAndAwait(chatId, builder.build(), timeout);
  }

  /**
   * Looks for a sent message among the recent messages of the user in a chat, like {@link
   * MessageDelivery#findSent}, whose limits apply.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params the parameters of the send
   * @param since a time before the send, by the clock of the server
   * @return a future of the message, or of null if there is none
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   */
  CompletableFuture<@Nullable Message> findSent(
      String chatId, MessageSendParams params, Instant since);
}
