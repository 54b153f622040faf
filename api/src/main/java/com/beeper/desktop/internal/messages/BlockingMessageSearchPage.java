package com.beeper.desktop.internal.messages;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSearchPage;
import com.beeper.desktop.messages.MessageSearchResult;
import java.util.List;
import java.util.Map;

/** A {@link MessageSearchPage} that fetches the next one through a pipeline. */
final class BlockingMessageSearchPage implements MessageSearchPage {

  private final Pipeline pipeline;
  private final Pagination<MessageSearchResult, Message> pagination;
  private final MessageSearchResult body;

  private BlockingMessageSearchPage(
      Pipeline pipeline,
      Pagination<MessageSearchResult, Message> pagination,
      MessageSearchResult body) {
    this.pipeline = pipeline;
    this.pagination = pagination;
    this.body = body;
  }

  static MessageSearchPage first(
      Pipeline pipeline,
      Pagination<MessageSearchResult, Message> pagination,
      Call<MessageSearchResult> call) {
    return new BlockingMessageSearchPage(pipeline.forPages(), pagination, pipeline.call(call));
  }

  @Override
  public List<Message> items() {
    return pagination.items(body);
  }

  @Override
  public Map<String, Chat> chats() {
    return body.chats();
  }

  @Override
  public boolean hasNextPage() {
    return pagination.hasNext(body);
  }

  @Override
  public MessageSearchPage nextPage() {
    Pagination<MessageSearchResult, Message> next = pagination.after(body);
    return new BlockingMessageSearchPage(pipeline, next, pipeline.call(next.call()));
  }

  @Override
  public MessageSearchResult body() {
    return body;
  }

  @Override
  public String toString() {
    return "MessageSearchPage[items=" + items().size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
