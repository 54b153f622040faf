package com.beeper.desktop;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.paging.ItemIterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One page of a longer list, from which the following pages can be fetched.
 *
 * <p>A page is immutable and thread-safe, and so is fetching from it. Paging goes to older items,
 * or to newer ones if the call set its {@code direction} so. Not for implementation, but for tests;
 * methods may be added.
 *
 * @param <T> the type of the items
 */
public interface Page<T> {

  /**
   * Returns the items of this page alone.
   *
   * @return an unmodifiable list, in the order of the server
   */
  List<T> items();

  /**
   * Tells whether there is another page: the server says that there is more, this page has items,
   * and a cursor leads on.
   *
   * @return true if {@link #nextPage} can be called
   */
  boolean hasNextPage();

  /**
   * Fetches the page after this one, with the same parameters.
   *
   * @return the next page
   * @throws java.util.NoSuchElementException if there is none
   * @throws DecodingException if the server's cursor leads back to a page that was there before
   * @throws BeeperException if the call fails
   */
  Page<T> nextPage();

  /**
   * Returns the whole answer of the server, with its cursors and what this version does not know.
   *
   * @return the answer
   */
  JsonModel body();

  /**
   * Returns the items of this page and all that follow. Each page is fetched when its first item is
   * asked for, and not kept; iterating again starts again at this page.
   *
   * @return the items; its iterator throws what {@link #nextPage} throws, and then can be asked
   *     again
   */
  default Iterable<T> all() {
    return () -> new ItemIterator<>(this);
  }

  /**
   * Returns the items of {@link #all} as a stream, sequential and in order. It need not be closed.
   *
   * @return a new stream
   */
  default Stream<T> stream() {
    return StreamSupport.stream(all().spliterator(), false);
  }
}
