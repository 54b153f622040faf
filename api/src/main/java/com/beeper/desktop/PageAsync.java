package com.beeper.desktop;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.paging.ItemPublisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * One page of a longer list, from which the following pages can be fetched without blocking: the
 * asynchronous twin of {@link Page}.
 *
 * <p>A page is immutable and thread-safe. Not for implementation, but for tests; methods may be
 * added.
 *
 * @param <T> the type of the items
 */
public interface PageAsync<T> {

  /**
   * Returns the items of this page alone.
   *
   * @return an unmodifiable list, in the order of the server
   */
  List<T> items();

  /**
   * Tells whether there is another page, see {@link Page#hasNextPage}.
   *
   * @return true if {@link #nextPage} can be called
   */
  boolean hasNextPage();

  /**
   * Fetches the page after this one, with the same parameters.
   *
   * @return the next page, to come; fails with what {@link Page#nextPage} throws
   * @throws java.util.NoSuchElementException if there is none
   */
  CompletableFuture<? extends PageAsync<T>> nextPage();

  /**
   * Returns the whole answer of the server, with its cursors and what this version does not know.
   *
   * @return the answer
   */
  JsonModel body();

  /**
   * Returns the items of this page and all that follow. A page is fetched when there is demand for
   * its first item, and not kept. Each subscriber starts at this page. Cancelling a subscription
   * aborts the fetch that it waits for.
   *
   * @return a publisher (Reactive Streams, as in {@link Flow}) that ends after the last item, or
   *     with what {@link Page#nextPage} throws
   */
  default Flow.Publisher<T> all() {
    return new ItemPublisher<>(this);
  }
}
