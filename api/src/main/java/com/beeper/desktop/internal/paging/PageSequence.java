package com.beeper.desktop.internal.paging;

import com.beeper.desktop.Page;
import com.beeper.desktop.PagedIterable;
import com.beeper.desktop.codec.JsonModel;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A page and those that follow, of which one at a time is kept. */
public final class PageSequence<T, B extends JsonModel> implements PagedIterable<T, B> {

  /** The member with the cursor of the oldest item. */
  public static final String OLDEST = "oldestCursor";

  /** The member with the cursor of the newest item. */
  public static final String NEWEST = "newestCursor";

  private final Page<T, B> first;

  /** Creates a sequence that starts at a page. */
  public PageSequence(Page<T, B> first) {
    this.first = first;
  }

  /** Returns a cursor of a response; null if it has none. */
  public static @Nullable String cursor(JsonModel body, String member) {
    return body.raw(member) instanceof String cursor && !cursor.isEmpty() ? cursor : null;
  }

  @Override
  public Iterator<T> iterator() {
    return new Items<>(new Pages<>(first));
  }

  @Override
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterable<Page<T, B>> pages() {
    return () -> new Pages<>(first);
  }

  private static final class Pages<T, B extends JsonModel> implements Iterator<Page<T, B>> {
    private final Page<T, B> first;
    private @Nullable Page<T, B> current;

    Pages(Page<T, B> first) {
      this.first = first;
    }

    @Override
    public boolean hasNext() {
      return current == null || current.hasNextPage();
    }

    @Override
    public Page<T, B> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more pages");
      }
      Page<T, B> next = current == null ? first : current.nextPage();
      current = next;
      return next;
    }
  }

  private static final class Items<T, B extends JsonModel> implements Iterator<T> {
    private final Pages<T, B> pages;
    private @Nullable Iterator<T> items;

    Items(Pages<T, B> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while ((items == null || !items.hasNext()) && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items != null && items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext() || items == null) {
        throw new NoSuchElementException("there are no more items");
      }
      return items.next();
    }
  }
}
