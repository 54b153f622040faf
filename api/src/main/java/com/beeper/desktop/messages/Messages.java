// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.Page;
import java.util.function.Consumer;

/**
 * Messages.
 *
 * <p>Reached with {@code client.messages()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Messages {

  /**
   * Searches messages in all chats.
   *
   * <p>Operation {@code messages.search}: {@code GET /v1/messages/search}. Sending it again does no
   * harm.
   *
   * @param params what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  MessageSearchPage search(MessageSearchParams params);

  /**
   * Searches messages in all chats.
   *
   * <p>Operation {@code messages.search}: {@code GET /v1/messages/search}. Sending it again does no
   * harm.
   *
   * @param params sets what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default MessageSearchPage search(Consumer<MessageSearchParams.Builder> params) {
    MessageSearchParams.Builder builder = MessageSearchParams.builder();
    params.accept(builder);
    return search(builder.build());
  }

  /**
   * Searches messages in all chats.
   *
   * <p>Operation {@code messages.search}: {@code GET /v1/messages/search}. Sending it again does no
   * harm.
   *
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default MessageSearchPage search() {
    return search(MessageSearchParams.builder().build());
  }

  /**
   * Lists the messages of a chat, sorted by time.
   *
   * <p>Operation {@code messages.list}: {@code GET /v1/chats/{chatId}/messages}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Page<Message> list(String chatId, MessageListParams params);

  /**
   * Lists the messages of a chat, sorted by time.
   *
   * <p>Operation {@code messages.list}: {@code GET /v1/chats/{chatId}/messages}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<Message> list(String chatId, Consumer<MessageListParams.Builder> params) {
    MessageListParams.Builder builder = MessageListParams.builder();
    params.accept(builder);
    return list(chatId, builder.build());
  }

  /**
   * Lists the messages of a chat, sorted by time.
   *
   * <p>Operation {@code messages.list}: {@code GET /v1/chats/{chatId}/messages}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the first page
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<Message> list(String chatId) {
    return list(chatId, MessageListParams.builder().build());
  }

  /**
   * Sends a message; answers before the network confirms it.
   *
   * <p>Operation {@code messages.send}: {@code POST /v1/chats/{chatId}/messages}. It is not sent
   * again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return queued
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  MessageSendResponse send(String chatId, MessageSendParams params);

  /**
   * Sends a message; answers before the network confirms it.
   *
   * <p>Operation {@code messages.send}: {@code POST /v1/chats/{chatId}/messages}. It is not sent
   * again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return queued
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default MessageSendResponse send(String chatId, Consumer<MessageSendParams.Builder> params) {
    MessageSendParams.Builder builder = MessageSendParams.builder();
    params.accept(builder);
    return send(chatId, builder.build());
  }

  /**
   * Sends a message; answers before the network confirms it.
   *
   * <p>Operation {@code messages.send}: {@code POST /v1/chats/{chatId}/messages}. It is not sent
   * again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return queued
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default MessageSendResponse send(String chatId) {
    return send(chatId, MessageSendParams.builder().build());
  }

  /**
   * Gets a message by final ID, pending ID or Matrix event ID.
   *
   * <p>Operation {@code messages.retrieve}: {@code GET /v1/chats/{chatId}/messages/{messageId}}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @return the message
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Message retrieve(String chatId, String messageId);

  /**
   * Changes the text of a message that has no attachments.
   *
   * <p>Operation {@code messages.update}: {@code PUT /v1/chats/{chatId}/messages/{messageId}}. It
   * is not sent again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params what else the operation takes
   * @return the message after the edit
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  MessageUpdateResponse update(String chatId, String messageId, MessageUpdateParams params);

  /**
   * Changes the text of a message that has no attachments.
   *
   * <p>Operation {@code messages.update}: {@code PUT /v1/chats/{chatId}/messages/{messageId}}. It
   * is not sent again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params sets what else the operation takes
   * @return the message after the edit
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default MessageUpdateResponse update(
      String chatId, String messageId, Consumer<MessageUpdateParams.Builder> params) {
    MessageUpdateParams.Builder builder = MessageUpdateParams.builder();
    params.accept(builder);
    return update(chatId, messageId, builder.build());
  }

  /**
   * Deletes a message by its final ID.
   *
   * <p>Operation {@code messages.delete}: {@code DELETE /v1/chats/{chatId}/messages/{messageId}}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params what else the operation takes
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  void delete(String chatId, String messageId, MessageDeleteParams params);

  /**
   * Deletes a message by its final ID.
   *
   * <p>Operation {@code messages.delete}: {@code DELETE /v1/chats/{chatId}/messages/{messageId}}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @param params sets what else the operation takes
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void delete(
      String chatId, String messageId, Consumer<MessageDeleteParams.Builder> params) {
    MessageDeleteParams.Builder builder = MessageDeleteParams.builder();
    params.accept(builder);
    delete(chatId, messageId, builder.build());
  }

  /**
   * Deletes a message by its final ID.
   *
   * <p>Operation {@code messages.delete}: {@code DELETE /v1/chats/{chatId}/messages/{messageId}}.
   * Sending it again does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param messageId message ID
   * @throws IllegalArgumentException if an ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void delete(String chatId, String messageId) {
    delete(chatId, messageId, MessageDeleteParams.builder().build());
  }
}
