package com.beeper.desktop;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.paging.FixedPage;
import com.beeper.desktop.internal.paging.PageSequence;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list, from which the following pages can be fetched.
 *
 * <pre>{@code
 * for (Chat chat : client.chats().list().all()) { … } // fetches pages as needed
 * }</pre>
 *
 * <p>The pages of a list lead from newer to older items: chats by their last activity, messages by
 * time. Within a page the items are in the order of the server, which the operation documents. If
 * the call set its {@code direction} to {@code AFTER}, the pages lead to newer items, from the
 * given cursor on. {@code AFTER} without a cursor has no starting point: the server responds with
 * the newest page, and there is usually nothing after it.
 *
 * <p>To resume a list later, store {@link #oldestCursor()} (or {@link #newestCursor()} for newer
 * items) and pass it to {@code cursor(…)} of the operation's parameters, with the same {@code
 * direction}.
 *
 * <p>Immutable and thread-safe. Not intended to be implemented outside tests, which use {@link
 * #of(List, JsonModel)}; methods may be added in minor releases.
 *
 * @param <T> the type of the items
 * @param <B> the type of the response body
 */
public interface Page<T, B extends JsonModel> {

  /**
   * Returns the items of this page alone.
   *
   * @return an unmodifiable list, in the order of the server
   */
  List<T> items();

  /**
   * Returns whether there is another page: the server reports more items, this page has items, and
   * there is a cursor for the next page.
   *
   * @return true if {@link #nextPage} can be called
   */
  boolean hasNextPage();

  /**
   * Fetches the page after this one, with the same parameters.
   *
   * @return the next page
   * @throws java.util.NoSuchElementException if there is none
   * @throws DecodingException if the server's cursor leads back to an earlier page
   * @throws BeeperException if the call fails
   */
  Page<T, B> nextPage();

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
   * Returns the items of this page and of all following pages. Each page is fetched when its first
   * item is requested, and is not kept. Each iteration starts at this page.
   *
   * @return the items; iterators throw the exceptions of {@link #nextPage}, after which they can be
   *     used again
   */
  default PagedIterable<T, B> all() {
    return new PageSequence<>(this);
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
  static <T, B extends JsonModel> Page<T, B> of(List<T> items, B body) {
    return new FixedPage<>(items, body, null);
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
  static <T, B extends JsonModel> Page<T, B> of(List<T> items, B body, Page<T, B> next) {
    return new FixedPage<>(items, body, Arguments.requireNonNull(next, "next"));
  }
}
