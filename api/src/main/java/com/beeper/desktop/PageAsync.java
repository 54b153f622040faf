package com.beeper.desktop;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.paging.FixedPageAsync;
import com.beeper.desktop.internal.paging.ItemPublisher;
import com.beeper.desktop.internal.paging.PageSequence;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list, from which the following pages can be fetched without blocking. The
 * asynchronous form of {@link Page}, which documents order and cursors.
 *
 * <p>Immutable and thread-safe. Not intended to be implemented outside tests, which use {@link
 * #of(List, JsonModel)}; methods may be added in minor releases.
 *
 * @param <T> the type of the items
 * @param <B> the type of the response body
 */
public interface PageAsync<T, B extends JsonModel> {

  /**
   * Returns the items of this page alone.
   *
   * @return an unmodifiable list, in the order of the server
   */
  List<T> items();

  /**
   * Returns whether there is another page; see {@link Page#hasNextPage}.
   *
   * @return true if {@link #nextPage} can be called
   */
  boolean hasNextPage();

  /**
   * Fetches the page after this one, with the same parameters.
   *
   * @return a future of the next page; it fails with the exceptions of {@link Page#nextPage}
   * @throws java.util.NoSuchElementException if there is none
   */
  CompletableFuture<PageAsync<T, B>> nextPage();

  /**
   * Returns the response, including members that this version does not support.
   *
   * @return the body of the response
   */
  B body();

  /**
   * Returns the cursor of the oldest item of this page, after which older items follow.
   *
   * @return the cursor; null if the response has none
   */
  default @Nullable String oldestCursor() {
    return PageSequence.cursor(body(), PageSequence.OLDEST);
  }

  /**
   * Returns the cursor of the newest item of this page, after which newer items follow.
   *
   * @return the cursor; null if the response has none
   */
  default @Nullable String newestCursor() {
    return PageSequence.cursor(body(), PageSequence.NEWEST);
  }

  /**
   * Returns the items of this page and of all following pages. A page is fetched when there is
   * demand for its first item, and is not kept. Each subscriber starts at this page. Cancelling a
   * subscription aborts its pending fetch.
   *
   * @return a publisher (Reactive Streams, as in {@link Flow}) that completes after the last item,
   *     and fails with the exceptions of {@link Page#nextPage}
   */
  default Flow.Publisher<T> all() {
    return new ItemPublisher<>(this);
  }

  /**
   * Returns a last page, for tests.
   *
   * @param items the items
   * @param body the response body
   * @param <T> the type of the items
   * @param <B> the type of the response body
   * @return a page without a next one
   */
  static <T, B extends JsonModel> PageAsync<T, B> of(List<T> items, B body) {
    return new FixedPageAsync<>(items, body, null);
  }

  /**
   * Returns a page that is followed by another one, for tests.
   *
   * @param items the items
   * @param body the response body
   * @param next the next page
   * @param <T> the type of the items
   * @param <B> the type of the response body
   * @return a page
   */
  static <T, B extends JsonModel> PageAsync<T, B> of(List<T> items, B body, PageAsync<T, B> next) {
    return new FixedPageAsync<>(items, body, Arguments.requireNonNull(next, "next"));
  }
}
