package com.beeper.desktop.internal.paging;

import com.beeper.desktop.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes over the items of a page and of those that follow, and keeps one page at a time. */
public final class ItemIterator<T> implements Iterator<T> {

  private Page<T> page;
  private Iterator<T> items;

  /** Starts at a page. */
  public ItemIterator(Page<T> first) {
    page = first;
    items = first.items().iterator();
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && page.hasNextPage()) {
      page = page.nextPage();
      items = page.items().iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more items");
    }
    return items.next();
  }
}
