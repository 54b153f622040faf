package com.beeper.desktop.internal.paging;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An asynchronous page with fixed content, for tests. */
public final class FixedPageAsync<T, B extends JsonModel> implements PageAsync<T, B> {

  private final List<T> items;
  private final B body;
  private final @Nullable PageAsync<T, B> next;

  /** Creates a page. */
  public FixedPageAsync(List<T> items, B body, @Nullable PageAsync<T, B> next) {
    this.items = List.copyOf(Arguments.requireNonNull(items, "items"));
    this.body = Arguments.requireNonNull(body, "body");
    this.next = next;
  }

  @Override
  public List<T> items() {
    return items;
  }

  @Override
  public boolean hasNextPage() {
    return next != null;
  }

  @Override
  public CompletableFuture<PageAsync<T, B>> nextPage() {
    if (next == null) {
      throw new NoSuchElementException("this is the last page");
    }
    return CompletableFuture.completedFuture(next);
  }

  @Override
  public B body() {
    return body;
  }

  @Override
  public String toString() {
    return "PageAsync[items=" + items.size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
