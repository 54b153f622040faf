package com.beeper.desktop.messages;

import com.beeper.desktop.internal.transport.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of sent messages: waiting until the network has accepted a message, and finding a
 * message after a send whose outcome is unknown.
 *
 * <p>Obtained from {@code client.messages()}.
 *
 * <pre>{@code
 * Message sent = client.messages().sendAndAwait(chatId, p -> p.text("Hi"), Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface MessageDelivery {

  /**
   * Waits until the network has accepted or refused a sent message.
   *
   * <p>Calls {@code messages.retrieve} at once, and then at intervals of 750 milliseconds that grow to
   * 3 seconds. Up to four polls in a row may fail because of the connection, the server or a status 404.
   * A message has been accepted when its send status is {@link SendState#SUCCESS}, or when it has a
   * final ID and no other state than {@code SUCCESS} is known.
   *
   * @param chatId the chat ID of the {@linkplain MessageSendResponse response} to the send
   * @param pendingMessageId the pending message ID of that response
   * @param timeout the longest time of the wait, on the client's time source
   * @return the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or an ID is
   *     empty, {@code "."} or {@code ".."}
   * @throws MessageSendException if the network has refused the message
   * @throws MessagePendingException if the message is still pending at the end of the timeout
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays set
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  Message awaitSent(String chatId, String pendingMessageId, Duration timeout);

  /**
   * Sends a message, and waits until the network has accepted or refused it.
   *
   * <p>Operation {@code messages.send}, followed by {@link #awaitSent}.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params the request parameters
   * @param timeout the longest time of the wait that follows the response to the send
   * @return the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   * @throws MessageSendException if the network has refused the message
   * @throws MessagePendingException if the message is still pending at the end of the timeout
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays
   *     set, and the message may have been sent
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  Message sendAndAwait(String chatId, MessageSendParams params, Duration timeout);

  /**
   * Equivalent to {@link #sendAndAwait(String, MessageSendParams, Duration)}, with parameters that a
   * function sets.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params a function that sets the request parameters
   * @param timeout the longest time of the wait that follows the response to the send
   * @return the message with its final ID
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the message was not sent in time
   */
  default Message sendAndAwait(
      String chatId, Consumer<? super MessageSendParams.Builder> params, Duration timeout) {
    MessageSendParams.Builder builder = MessageSendParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return sendAndAwait(chatId, builder.build(), timeout);
  }

  /**
   * Looks for a sent message among the recent messages of the user in a chat, after a send that has
   * failed with {@link com.beeper.desktop.ConnectionException#possiblySent()}.
   *
   * <pre>{@code
   * Instant before = Instant.now();
   * try {
   *   client.messages().send(chatId, params);
   * } catch (ConnectionException e) {
   *   if (!e.possiblySent() || client.messages().findSent(chatId, params, before) == null) {
   *     client.messages().send(chatId, params); // see the limits in the reference
   *   }
   * }
   * }</pre>
   *
   * <p>A message matches if the user has sent it, its time is not before {@code since}, and it has the
   * given text, replied-to message, and an attachment if one was sent. Texts are compared without white
   * space at their ends and with equal line ends. Of several matches the newest is returned; it can be
   * pending, see {@link #awaitSent}.
   *
   * <p>Limits: null does not prove that the message was not sent, because the server may still be at work
   * or the network may have changed the text, for example by rendering Markdown. A message that the
   * user has sent from elsewhere with the same text matches as well, and so do earlier messages within
   * the difference between the clocks of this machine and of the server. Messages of a merged chat are
   * found in its member chats only. At most the 10 newest pages of the chat are read.
   *
   * @param chatId the chat ID, or local chat ID of this installation
   * @param params the parameters of the send
   * @param since a time before the send, by the clock of the server
   * @return the message; null if there is none
   * @throws IllegalArgumentException if an argument is null, or the ID is empty, {@code "."} or
   *     {@code ".."}
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  @Nullable
  Message findSent(String chatId, MessageSendParams params, Instant since);
}
