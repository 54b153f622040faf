package com.beeper.desktop;

import com.beeper.desktop.codec.JsonModel;
import java.util.stream.Stream;

/**
 * The items of a list that the server returns in pages, fetched as they are needed; see {@link
 * Page#all()}. Immutable and thread-safe; its iterators are not.
 *
 * <pre>{@code
 * List<String> unread = client.chats().list().all().stream()
 *     .filter(chat -> chat.unreadCount() > 0)
 *     .map(Chat::title)
 *     .toList();
 * }</pre>
 *
 * @param <T> the type of the items
 * @param <B> the type of the response body of a page
 */
public interface PagedIterable<T, B extends JsonModel> extends Iterable<T> {

  /**
   * Returns the items as a sequential, ordered stream. It need not be closed.
   *
   * @return a new stream
   */
  Stream<T> stream();

  /**
   * Returns the pages, starting with the first one. Each further page is fetched when it is
   * requested.
   *
   * @return the pages; iterators throw the exceptions of {@link Page#nextPage}, after which they
   *     can be used again
   */
  Iterable<Page<T, B>> pages();
}
