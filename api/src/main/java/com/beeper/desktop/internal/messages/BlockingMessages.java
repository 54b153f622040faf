// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.messages;

import com.beeper.desktop.Page;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.BlockingPage;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageDeleteParams;
import com.beeper.desktop.messages.MessageListParams;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSearchPage;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.messages.MessageUpdateParams;
import com.beeper.desktop.messages.MessageUpdateResponse;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.shared.Direction;

/** {@link Messages} above a pipeline. */
public final class BlockingMessages implements Messages {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingMessages(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public MessageSearchPage search(MessageSearchParams params) {
    return BlockingMessageSearchPage.first(
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
  public Page<Message> list(String chatId, MessageListParams params) {
    return BlockingPage.first(
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
  public MessageSendResponse send(String chatId, MessageSendParams params) {
    return pipeline.call(MessagesCalls.send(chatId, params));
  }

  @Override
  public Message retrieve(String chatId, String messageId) {
    return pipeline.call(MessagesCalls.retrieve(chatId, messageId));
  }

  @Override
  public MessageUpdateResponse update(String chatId, String messageId, MessageUpdateParams params) {
    return pipeline.call(MessagesCalls.update(chatId, messageId, params));
  }

  @Override
  public void delete(String chatId, String messageId, MessageDeleteParams params) {
    pipeline.call(MessagesCalls.delete(chatId, messageId, params));
  }
}
