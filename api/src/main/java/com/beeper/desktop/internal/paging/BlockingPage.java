package com.beeper.desktop.internal.paging;

import com.beeper.desktop.Page;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.Call;
import com.beeper.desktop.internal.client.Pipeline;
import java.util.List;

/** A {@link Page} that fetches the next one through a pipeline. */
public final class BlockingPage<M extends JsonModel, T> implements Page<T> {

  private final Pipeline pipeline;
  private final Pagination<M, T> pagination;
  private final M body;

  private BlockingPage(Pipeline pipeline, Pagination<M, T> pagination, M body) {
    this.pipeline = pipeline;
    this.pagination = pagination;
    this.body = body;
  }

  /** Fetches the first page. */
  public static <M extends JsonModel, T> Page<T> first(
      Pipeline pipeline, Pagination<M, T> pagination, Call<M> call) {
    return new BlockingPage<>(pipeline.forPages(), pagination, pipeline.call(call));
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
  public Page<T> nextPage() {
    Pagination<M, T> next = pagination.after(body);
    return new BlockingPage<>(pipeline, next, pipeline.call(next.call()));
  }

  @Override
  public M body() {
    return body;
  }

  @Override
  public String toString() {
    return "Page[items=" + items().size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
