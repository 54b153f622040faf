// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.Page;
import java.util.function.Consumer;

/**
 * Chats.
 *
 * <p>Reached with {@code client.chats()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Chats {

  /**
   * Returns the resource chats.messages: messages, as parts of a chat.
   *
   * @return the resource
   */
  ChatMessages messages();

  /**
   * Returns the resource chats.reminders: reminders on chats.
   *
   * @return the resource
   */
  Reminders reminders();

  /**
   * Lists chats of all accounts, newest activity first.
   *
   * <p>Operation {@code chats.list}: {@code GET /v1/chats}. Sending it again does no harm.
   *
   * @param params what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Page<ChatWithPreview> list(ChatListParams params);

  /**
   * Lists chats of all accounts, newest activity first.
   *
   * <p>Operation {@code chats.list}: {@code GET /v1/chats}. Sending it again does no harm.
   *
   * @param params sets what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<ChatWithPreview> list(Consumer<ChatListParams.Builder> params) {
    ChatListParams.Builder builder = ChatListParams.builder();
    params.accept(builder);
    return list(builder.build());
  }

  /**
   * Lists chats of all accounts, newest activity first.
   *
   * <p>Operation {@code chats.list}: {@code GET /v1/chats}. Sending it again does no harm.
   *
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<ChatWithPreview> list() {
    return list(ChatListParams.builder().build());
  }

  /**
   * Creates a direct or group chat from user IDs.
   *
   * <p>Operation {@code chats.create}: {@code POST /v1/chats}. It is not sent again once the server
   * may have received it.
   *
   * @param params what else the operation takes
   * @return the chat
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ChatCreateResult create(ChatCreateParams params);

  /**
   * Creates a direct or group chat from user IDs.
   *
   * <p>Operation {@code chats.create}: {@code POST /v1/chats}. It is not sent again once the server
   * may have received it.
   *
   * @param params sets what else the operation takes
   * @return the chat
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default ChatCreateResult create(Consumer<ChatCreateParams.Builder> params) {
    ChatCreateParams.Builder builder = ChatCreateParams.builder();
    params.accept(builder);
    return create(builder.build());
  }

  /**
   * Searches chats by title, network or participant.
   *
   * <p>Operation {@code chats.search}: {@code GET /v1/chats/search}. Sending it again does no harm.
   *
   * @param params what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Page<Chat> search(ChatSearchParams params);

  /**
   * Searches chats by title, network or participant.
   *
   * <p>Operation {@code chats.search}: {@code GET /v1/chats/search}. Sending it again does no harm.
   *
   * @param params sets what else the operation takes
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<Chat> search(Consumer<ChatSearchParams.Builder> params) {
    ChatSearchParams.Builder builder = ChatSearchParams.builder();
    params.accept(builder);
    return search(builder.build());
  }

  /**
   * Searches chats by title, network or participant.
   *
   * <p>Operation {@code chats.search}: {@code GET /v1/chats/search}. Sending it again does no harm.
   *
   * @return the first page
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Page<Chat> search() {
    return search(ChatSearchParams.builder().build());
  }

  /**
   * Finds a person and opens the direct chat with them, reusing one that exists.
   *
   * <p>Operation {@code chats.start}: {@code POST /v1/chats/start}. Since Beeper Desktop 4.2.808.
   * It is not sent again once the server may have received it.
   *
   * @param params what else the operation takes
   * @return the chat
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  ChatCreateResult start(ChatStartParams params);

  /**
   * Finds a person and opens the direct chat with them, reusing one that exists.
   *
   * <p>Operation {@code chats.start}: {@code POST /v1/chats/start}. Since Beeper Desktop 4.2.808.
   * It is not sent again once the server may have received it.
   *
   * @param params sets what else the operation takes
   * @return the chat
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default ChatCreateResult start(Consumer<ChatStartParams.Builder> params) {
    ChatStartParams.Builder builder = ChatStartParams.builder();
    params.accept(builder);
    return start(builder.build());
  }

  /**
   * Gets one chat.
   *
   * <p>Operation {@code chats.retrieve}: {@code GET /v1/chats/{chatId}}. Sending it again does no
   * harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return the chat
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Chat retrieve(String chatId, ChatRetrieveParams params);

  /**
   * Gets one chat.
   *
   * <p>Operation {@code chats.retrieve}: {@code GET /v1/chats/{chatId}}. Sending it again does no
   * harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return the chat
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat retrieve(String chatId, Consumer<ChatRetrieveParams.Builder> params) {
    ChatRetrieveParams.Builder builder = ChatRetrieveParams.builder();
    params.accept(builder);
    return retrieve(chatId, builder.build());
  }

  /**
   * Gets one chat.
   *
   * <p>Operation {@code chats.retrieve}: {@code GET /v1/chats/{chatId}}. Sending it again does no
   * harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the chat
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat retrieve(String chatId) {
    return retrieve(chatId, ChatRetrieveParams.builder().build());
  }

  /**
   * Changes chat settings or the draft.
   *
   * <p>Operation {@code chats.update}: {@code PATCH /v1/chats/{chatId}}. It is not sent again once
   * the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Chat update(String chatId, ChatUpdateParams params);

  /**
   * Changes chat settings or the draft.
   *
   * <p>Operation {@code chats.update}: {@code PATCH /v1/chats/{chatId}}. It is not sent again once
   * the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat update(String chatId, Consumer<ChatUpdateParams.Builder> params) {
    ChatUpdateParams.Builder builder = ChatUpdateParams.builder();
    params.accept(builder);
    return update(chatId, builder.build());
  }

  /**
   * Changes chat settings or the draft.
   *
   * <p>Operation {@code chats.update}: {@code PATCH /v1/chats/{chatId}}. It is not sent again once
   * the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat update(String chatId) {
    return update(chatId, ChatUpdateParams.builder().build());
  }

  /**
   * Archives a chat or move it back.
   *
   * <p>Operation {@code chats.archive}: {@code POST /v1/chats/{chatId}/archive}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  void archive(String chatId, ChatArchiveParams params);

  /**
   * Archives a chat or move it back.
   *
   * <p>Operation {@code chats.archive}: {@code POST /v1/chats/{chatId}/archive}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void archive(String chatId, Consumer<ChatArchiveParams.Builder> params) {
    ChatArchiveParams.Builder builder = ChatArchiveParams.builder();
    params.accept(builder);
    archive(chatId, builder.build());
  }

  /**
   * Archives a chat or move it back.
   *
   * <p>Operation {@code chats.archive}: {@code POST /v1/chats/{chatId}/archive}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void archive(String chatId) {
    archive(chatId, ChatArchiveParams.builder().build());
  }

  /**
   * Marks a chat read, up to a message if given.
   *
   * <p>Operation {@code chats.markRead}: {@code POST /v1/chats/{chatId}/read}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Chat markRead(String chatId, ChatMarkReadParams params);

  /**
   * Marks a chat read, up to a message if given.
   *
   * <p>Operation {@code chats.markRead}: {@code POST /v1/chats/{chatId}/read}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat markRead(String chatId, Consumer<ChatMarkReadParams.Builder> params) {
    ChatMarkReadParams.Builder builder = ChatMarkReadParams.builder();
    params.accept(builder);
    return markRead(chatId, builder.build());
  }

  /**
   * Marks a chat read, up to a message if given.
   *
   * <p>Operation {@code chats.markRead}: {@code POST /v1/chats/{chatId}/read}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat markRead(String chatId) {
    return markRead(chatId, ChatMarkReadParams.builder().build());
  }

  /**
   * Marks a chat unread, from a message on if given.
   *
   * <p>Operation {@code chats.markUnread}: {@code POST /v1/chats/{chatId}/unread}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Chat markUnread(String chatId, ChatMarkUnreadParams params);

  /**
   * Marks a chat unread, from a message on if given.
   *
   * <p>Operation {@code chats.markUnread}: {@code POST /v1/chats/{chatId}/unread}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @param params sets what else the operation takes
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat markUnread(String chatId, Consumer<ChatMarkUnreadParams.Builder> params) {
    ChatMarkUnreadParams.Builder builder = ChatMarkUnreadParams.builder();
    params.accept(builder);
    return markUnread(chatId, builder.build());
  }

  /**
   * Marks a chat unread, from a message on if given.
   *
   * <p>Operation {@code chats.markUnread}: {@code POST /v1/chats/{chatId}/unread}. Sending it again
   * does no harm.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the chat after the change
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default Chat markUnread(String chatId) {
    return markUnread(chatId, ChatMarkUnreadParams.builder().build());
  }

  /**
   * Notifies the other side despite its focus mode; iMessage on macOS, an error elsewhere.
   *
   * <p>Operation {@code chats.notifyAnyway}: {@code POST /v1/chats/{chatId}/notify-anyway}. It is
   * not sent again once the server may have received it.
   *
   * @param chatId chat ID, or local chat ID of this installation
   * @return the chat
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  Chat notifyAnyway(String chatId);
}
