package com.beeper.desktop.internal.paging;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.Call;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list, and how to get to the next one ({@code x-pagination} of the
 * contract). Immutable.
 *
 * @param <M> the answer that holds a page
 * @param <T> the type of the items
 */
public final class Pagination<M extends JsonModel, T> {

  private final boolean newer;
  private final @Nullable String requested;
  private final Function<String, Call<M>> callAt;
  private final Function<M, List<T>> items;

  /**
   * A cursor of an earlier page that later ones are compared with. It moves up whenever the number
   * of pages since has doubled (Brent), so any loop is noticed, and memory stays constant.
   */
  private final @Nullable String checkpoint;

  private final long pagesSinceCheckpoint;
  private final long pagesToNextCheckpoint;

  /**
   * Describes the first page.
   *
   * @param newer whether paging goes to newer items
   * @param requested the cursor of the call, or null
   * @param callAt makes the call with another cursor
   * @param items takes the items out of the answer
   */
  public Pagination(
      boolean newer,
      @Nullable String requested,
      Function<String, Call<M>> callAt,
      Function<M, List<T>> items) {
    this(newer, requested, callAt, items, requested, 0, 1);
  }

  private Pagination(
      boolean newer,
      @Nullable String requested,
      Function<String, Call<M>> callAt,
      Function<M, List<T>> items,
      @Nullable String checkpoint,
      long pagesSinceCheckpoint,
      long pagesToNextCheckpoint) {
    this.newer = newer;
    this.requested = requested;
    this.callAt = callAt;
    this.items = items;
    this.checkpoint = checkpoint;
    this.pagesSinceCheckpoint = pagesSinceCheckpoint;
    this.pagesToNextCheckpoint = pagesToNextCheckpoint;
  }

  /** Returns the items of an answer. */
  public List<T> items(M body) {
    return items.apply(body);
  }

  /** Tells whether an answer leads on to another page. */
  public boolean hasNext(M body) {
    return nextCursor(body) != null;
  }

  /** The official clients always take the older cursor, and so go the wrong way to newer items. */
  private @Nullable String nextCursor(M body) {
    if (!Boolean.TRUE.equals(body.raw("hasMore")) || items(body).isEmpty()) {
      return null;
    }
    return body.raw(cursorMember()) instanceof String cursor && !cursor.isEmpty() ? cursor : null;
  }

  private String cursorMember() {
    return newer ? "newestCursor" : "oldestCursor";
  }

  /**
   * Goes on to the page after an answer.
   *
   * @throws NoSuchElementException if there is none
   * @throws DecodingException if its cursor was there before
   */
  public Pagination<M, T> after(M body) {
    String cursor = nextCursor(body);
    if (cursor == null) {
      throw new NoSuchElementException("this is the last page");
    }
    if (cursor.equals(requested) || cursor.equals(checkpoint)) {
      throw new DecodingException(
          "the server says that there are more pages, but its cursor leads back to an earlier one",
          "$." + cursorMember());
    }
    return pagesSinceCheckpoint + 1 == pagesToNextCheckpoint
        ? new Pagination<>(newer, cursor, callAt, items, cursor, 0, pagesToNextCheckpoint * 2)
        : new Pagination<>(
            newer,
            cursor,
            callAt,
            items,
            checkpoint,
            pagesSinceCheckpoint + 1,
            pagesToNextCheckpoint);
  }

  /** Returns the call for this page. */
  public Call<M> call() {
    if (requested == null) {
      throw new IllegalStateException("the first page has a call of its own");
    }
    return callAt.apply(requested);
  }
}
