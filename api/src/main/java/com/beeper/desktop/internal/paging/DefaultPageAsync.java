package com.beeper.desktop.internal.paging;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.client.Call;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A {@link PageAsync} of the server. */
public final class DefaultPageAsync<T, B extends JsonModel> implements PageAsync<T, B> {

  private final AsyncCaller caller;
  private final Pagination<T, B> pagination;
  private final B body;

  private DefaultPageAsync(AsyncCaller caller, Pagination<T, B> pagination, B body) {
    this.caller = caller;
    this.pagination = pagination;
    this.body = body;
  }

  /** Fetches the first page. */
  public static <T, B extends JsonModel> CompletableFuture<PageAsync<T, B>> first(
      AsyncCaller caller, Call<B> call, Pagination<T, B> pagination) {
    AsyncCaller further = caller.forPages();
    return caller.call(call, body -> new DefaultPageAsync<>(further, pagination, body));
  }

  @Override
  public List<T> items() {
    return pagination.items(body);
  }

  @Override
  public boolean hasNextPage() {
    return pagination.hasNext(body);
  }

  @Override
  public CompletableFuture<PageAsync<T, B>> nextPage() {
    try {
      Pagination<T, B> next = pagination.after(body);
      return caller.call(next.call(), nextBody -> new DefaultPageAsync<>(caller, next, nextBody));
    } catch (DecodingException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Flow.Publisher<T> all() {
    return new ItemPublisher<>(this, caller::inCurrentContext);
  }

  @Override
  public B body() {
    return body;
  }

  @Override
  public String toString() {
    return "PageAsync[items=" + items().size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
