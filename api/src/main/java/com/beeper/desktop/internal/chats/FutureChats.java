// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatArchiveParams;
import com.beeper.desktop.chats.ChatCreateParams;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatMarkReadParams;
import com.beeper.desktop.chats.ChatMarkUnreadParams;
import com.beeper.desktop.chats.ChatMessagesAsync;
import com.beeper.desktop.chats.ChatRetrieveParams;
import com.beeper.desktop.chats.ChatSearchParams;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.chats.ChatStartParams;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.chats.RemindersAsync;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.FuturePage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.shared.Direction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link ChatsAsync} above a pipeline. */
public final class FutureChats implements ChatsAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureChats(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public ChatMessagesAsync messages() {
    return new FutureChatMessages(pipeline);
  }

  @Override
  public RemindersAsync reminders() {
    return new FutureReminders(pipeline);
  }

  @Override
  public CompletableFuture<PageAsync<ChatWithPreview>> list(ChatListParams params) {
    return FuturePage.first(
        pipeline,
        new Pagination<>(
            params.direction() == Direction.AFTER,
            params.cursor(),
            cursor ->
                ChatsCalls.list(ChatListParams.builder(params).cursor(cursor).build()),
            ChatListResult::items),
        ChatsCalls.list(params));
  }

  @Override
  public CompletableFuture<ChatCreateResult> create(ChatCreateParams params) {
    return pipeline.callAsync(ChatsCalls.create(params));
  }

  @Override
  public CompletableFuture<PageAsync<Chat>> search(ChatSearchParams params) {
    return FuturePage.first(
        pipeline,
        new Pagination<>(
            params.direction() == Direction.AFTER,
            params.cursor(),
            cursor -> ChatsCalls.search(
                ChatSearchParams.builder(params).cursor(cursor).build()),
            ChatSearchResult::items),
        ChatsCalls.search(params));
  }

  @Override
  public CompletableFuture<ChatCreateResult> start(ChatStartParams params) {
    return pipeline.callAsync(ChatsCalls.start(params));
  }

  @Override
  public CompletableFuture<Chat> retrieve(String chatId, ChatRetrieveParams params) {
    return pipeline.callAsync(ChatsCalls.retrieve(chatId, params));
  }

  @Override
  public CompletableFuture<Chat> update(String chatId, ChatUpdateParams params) {
    return pipeline.callAsync(ChatsCalls.update(chatId, params));
  }

  @Override
  public CompletableFuture<@Nullable Void> archive(String chatId, ChatArchiveParams params) {
    return pipeline.callAsync(ChatsCalls.archive(chatId, params));
  }

  @Override
  public CompletableFuture<Chat> markRead(String chatId, ChatMarkReadParams params) {
    return pipeline.callAsync(ChatsCalls.markRead(chatId, params));
  }

  @Override
  public CompletableFuture<Chat> markUnread(String chatId, ChatMarkUnreadParams params) {
    return pipeline.callAsync(ChatsCalls.markUnread(chatId, params));
  }

  @Override
  public CompletableFuture<Chat> notifyAnyway(String chatId) {
    return pipeline.callAsync(ChatsCalls.notifyAnyway(chatId));
  }
}
