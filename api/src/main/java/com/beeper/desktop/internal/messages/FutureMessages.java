// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.FuturePage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageDeleteParams;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSearchPageAsync;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.messages.MessageUpdateParams;
import com.beeper.desktop.messages.MessageUpdateResponse;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.shared.Direction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link MessagesAsync} above a pipeline. */
public final class FutureMessages implements MessagesAsync {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public FutureMessages(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public CompletableFuture<MessageSearchPageAsync> search(MessageSearchParams params) {
    return FutureMessageSearchPage.first(
        pipeline,
        new Pagination<>(
            params.direction() == Direction.AFTER,
            params.cursor(),
            cursor -> MessagesCalls.search(
                MessageSearchParams.builder(params).cursor(cursor).build()),
            MessageSearchResult::items),
        MessagesCalls.search(params));
  }

  @Override
  public CompletableFuture<PageAsync<Message>> list(String chatId, MessageListParams params) {
    return FuturePage.first(
        pipeline,
        new Pagination<>(
            params.direction() == Direction.AFTER,
            params.cursor(),
            cursor -> MessagesCalls.list(
                chatId, MessageListParams.builder(params).cursor(cursor).build()),
            MessageListResult::items),
        MessagesCalls.list(chatId, params));
  }

  @Override
  public CompletableFuture<MessageSendResponse> send(String chatId, MessageSendParams params) {
    return pipeline.callAsync(MessagesCalls.send(chatId, params));
  }

  @Override
  public CompletableFuture<Message> retrieve(String chatId, String messageId) {
    return pipeline.callAsync(MessagesCalls.retrieve(chatId, messageId));
  }

  @Override
  public CompletableFuture<MessageUpdateResponse> update(
      String chatId, String messageId, MessageUpdateParams params) {
    return pipeline.callAsync(MessagesCalls.update(chatId, messageId, params));
  }

  @Override
  public CompletableFuture<@Nullable Void> delete(
      String chatId, String messageId, MessageDeleteParams params) {
    return pipeline.callAsync(MessagesCalls.delete(chatId, messageId, params));
  }
}
