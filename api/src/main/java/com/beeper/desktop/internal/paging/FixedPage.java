package com.beeper.desktop.internal.paging;

import com.beeper.desktop.Page;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A page with fixed content, for tests. */
public final class FixedPage<T, B extends JsonModel> implements Page<T, B> {

  private final List<T> items;
  private final B body;
  private final @Nullable Page<T, B> next;

  /** Creates a page. */
  public FixedPage(List<T> items, B body, @Nullable Page<T, B> next) {
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
  public Page<T, B> nextPage() {
    if (next == null) {
      throw new NoSuchElementException("this is the last page");
    }
    return next;
  }

  @Override
  public B body() {
    return body;
  }

  @Override
  public String toString() {
    return "Page[items=" + items.size() + ", hasNextPage=" + hasNextPage() + "]";
  }
}
