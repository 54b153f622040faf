package com.beeper.desktop.internal.messages;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Pipeline;
import com.beeper.desktop.internal.paging.Pagination;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSearchPageAsync;
import com.beeper.desktop.messages.MessageSearchResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A {@link MessageSearchPageAsync} that fetches the next one through a pipeline. */
final class FutureMessageSearchPage implements MessageSearchPageAsync {

  private final Pipeline pipeline;
  private final Pagination<MessageSearchResult, Message> pagination;
  private final MessageSearchResult body;

  private FutureMessageSearchPage(
      Pipeline pipeline,
      Pagination<MessageSearchResult, Message> pagination,
      MessageSearchResult body) {
    this.pipeline = pipeline;
    this.pagination = pagination;
    this.body = body;
  }

  static CompletableFuture<MessageSearchPageAsync> first(
      Pipeline pipeline,
      Pagination<MessageSearchResult, Message> pagination,
      Call<MessageSearchResult> call) {
    Pipeline onwards = pipeline.forPages();
    return pipeline.callAsync(call, body -> new FutureMessageSearchPage(onwards, pagination, body));
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
  public CompletableFuture<MessageSearchPageAsync> nextPage() {
    try {
      Pagination<MessageSearchResult, Message> next = pagination.after(body);
      return pipeline.callAsync(
          next.call(), answer -> new FutureMessageSearchPage(pipeline, next, answer));
    } catch (DecodingException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public MessageSearchResult body() {
    return body;
  }

  @Override
  public String toString() {
    return "MessageSearchPageAsync[items="
        + items().size()
        + ", hasNextPage="
        + hasNextPage()
        + "]";
  }
}
