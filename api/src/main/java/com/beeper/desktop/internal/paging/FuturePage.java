package com.beeper.desktop.internal.paging;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A {@link PageAsync} that fetches the next one through a pipeline. */
public final class FuturePage<M extends JsonModel, T> implements PageAsync<T> {

  private final Pipeline pipeline;
  private final Pagination<M, T> pagination;
  private final M body;

  private FuturePage(Pipeline pipeline, Pagination<M, T> pagination, M body) {
    this.pipeline = pipeline;
    this.pagination = pagination;
    this.body = body;
  }

  /** Fetches the first page. */
  public static <M extends JsonModel, T> CompletableFuture<PageAsync<T>> first(
      Pipeline pipeline, Pagination<M, T> pagination, Call<M> call) {
    Pipeline onwards = pipeline.forPages();
    return pipeline.callAsync(call, body -> new FuturePage<>(onwards, pagination, body));
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
  public CompletableFuture<PageAsync<T>> nextPage() {
    try {
      Pagination<M, T> next = pagination.after(body);
      return pipeline.callAsync(next.call(), answer -> new FuturePage<>(pipeline, next, answer));
    } catch (DecodingException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public M body() {
    return body;
  }

  @Override
  public String toString() {
    return "PageAsync[items=" + items().size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
