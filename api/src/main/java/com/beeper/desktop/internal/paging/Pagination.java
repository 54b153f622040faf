package com.beeper.desktop.internal.paging;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.client.Call;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The position of a page in its list, and the call of the next one ({@code x-pagination} of the
 * spec). Immutable.
 *
 * @param <T> the type of the items
 * @param <B> the type of the response body
 */
public final class Pagination<T, B extends JsonModel> {

  private final boolean newer;
  private final @Nullable String requested;
  private final Function<String, Call<B>> callAt;
  private final Function<B, List<T>> items;

  /**
   * The cursor of an earlier page, with which later ones are compared. It moves up whenever the number
   * of pages since has doubled (Brent's algorithm), which detects any loop in constant memory.
   */
  private final @Nullable String checkpoint;

  private final long pagesSinceCheckpoint;
  private final long pagesToNextCheckpoint;

  /**
   * Creates the position of the first page.
   *
   * @param newer whether paging continues with newer items
   * @param requested the cursor of the call, or null
   * @param callAt creates the call with another cursor
   * @param items returns the items of a response
   */
  public Pagination(
      boolean newer,
      @Nullable String requested,
      Function<String, Call<B>> callAt,
      Function<B, List<T>> items) {
    this(newer, requested, callAt, items, requested, 0, 1);
  }

  private Pagination(
      boolean newer,
      @Nullable String requested,
      Function<String, Call<B>> callAt,
      Function<B, List<T>> items,
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

  /** Returns the items of a response. */
  public List<T> items(B body) {
    return items.apply(body);
  }

  /** Returns whether another page follows a response. */
  public boolean hasNext(B body) {
    return nextCursor(body) != null;
  }

  /** Unlike in the official clients, newer items follow the newest cursor, not the oldest one. */
  private @Nullable String nextCursor(B body) {
    if (!Boolean.TRUE.equals(body.raw("hasMore")) || items(body).isEmpty()) {
      return null;
    }
    return PageSequence.cursor(body, cursorMember());
  }

  private String cursorMember() {
    return newer ? PageSequence.NEWEST : PageSequence.OLDEST;
  }

  /**
   * Returns the position of the page after a response.
   *
   * @throws NoSuchElementException if there is none
   * @throws DecodingException if its cursor is that of an earlier page
   */
  public Pagination<T, B> after(B body) {
    String cursor = nextCursor(body);
    if (cursor == null) {
      throw new NoSuchElementException("this is the last page");
    }
    if (cursor.equals(requested) || cursor.equals(checkpoint)) {
      throw new DecodingException(
          "the server reports more pages, but its cursor leads back to an earlier one",
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
  public Call<B> call() {
    if (requested == null) {
      throw new IllegalStateException("the first page has a call of its own");
    }
    return callAt.apply(requested);
  }
}
