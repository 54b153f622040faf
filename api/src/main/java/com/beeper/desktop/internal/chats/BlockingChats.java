// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.Page;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatArchiveParams;
import com.beeper.desktop.chats.ChatCreateParams;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatListParams;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatMarkReadParams;
import com.beeper.desktop.chats.ChatMarkUnreadParams;
import com.beeper.desktop.chats.ChatMessages;
import com.beeper.desktop.chats.ChatRetrieveParams;
import com.beeper.desktop.chats.ChatSearchParams;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.chats.ChatStartParams;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.chats.Reminders;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.BlockingPage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.shared.Direction;

/** {@link Chats} above a pipeline. */
public final class BlockingChats implements Chats {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingChats(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public ChatMessages messages() {
    return new BlockingChatMessages(pipeline);
  }

  @Override
  public Reminders reminders() {
    return new BlockingReminders(pipeline);
  }

  @Override
  public Page<ChatWithPreview> list(ChatListParams params) {
    return BlockingPage.first(
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
  public ChatCreateResult create(ChatCreateParams params) {
    return pipeline.call(ChatsCalls.create(params));
  }

  @Override
  public Page<Chat> search(ChatSearchParams params) {
    return BlockingPage.first(
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
  public ChatCreateResult start(ChatStartParams params) {
    return pipeline.call(ChatsCalls.start(params));
  }

  @Override
  public Chat retrieve(String chatId, ChatRetrieveParams params) {
    return pipeline.call(ChatsCalls.retrieve(chatId, params));
  }

  @Override
  public Chat update(String chatId, ChatUpdateParams params) {
    return pipeline.call(ChatsCalls.update(chatId, params));
  }

  @Override
  public void archive(String chatId, ChatArchiveParams params) {
    pipeline.call(ChatsCalls.archive(chatId, params));
  }

  @Override
  public Chat markRead(String chatId, ChatMarkReadParams params) {
    return pipeline.call(ChatsCalls.markRead(chatId, params));
  }

  @Override
  public Chat markUnread(String chatId, ChatMarkUnreadParams params) {
    return pipeline.call(ChatsCalls.markUnread(chatId, params));
  }

  @Override
  public Chat notifyAnyway(String chatId) {
    return pipeline.call(ChatsCalls.notifyAnyway(chatId));
  }
}
