package com.beeper.desktop.internal.paging;

import com.beeper.desktop.Page;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.client.Call;
import java.util.List;

/** A {@link Page} of the server. */
public final class DefaultPage<T, B extends JsonModel> implements Page<T, B> {

  private final BlockingCaller caller;
  private final Pagination<T, B> pagination;
  private final B body;

  private DefaultPage(BlockingCaller caller, Pagination<T, B> pagination, B body) {
    this.caller = caller;
    this.pagination = pagination;
    this.body = body;
  }

  /** Fetches the first page. */
  public static <T, B extends JsonModel> Page<T, B> first(
      BlockingCaller caller, Call<B> call, Pagination<T, B> pagination) {
    return new DefaultPage<>(caller.forPages(), pagination, caller.call(call));
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
  public Page<T, B> nextPage() {
    Pagination<T, B> next = pagination.after(body);
    return new DefaultPage<>(caller, next, caller.call(next.call()));
  }

  @Override
  public B body() {
    return body;
  }

  @Override
  public String toString() {
    return "Page[items=" + items().size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
