package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a sorted list. A cursor names the position of an item instead of a number of items, so
 * changes between two calls neither repeat nor skip items.
 */
public final class CursorPage {

  private static final String MARK = "c1.";

  private CursorPage() {}

  /**
   * Returns the requested page.
   *
   * @param kind the name of the list; cursors of other lists are rejected
   * @param items all items, in their order: "before" goes towards the end, "after" to the start
   * @param key the sort key of an item; keys are unique
   * @param order the order of the keys
   * @param json writes an item
   */
  public static <T> JsonObject of(
      String kind,
      List<T> items,
      Function<T, String> key,
      Comparator<String> order,
      Function<T, JsonObject> json,
      JsonObject query,
      int limit) {
    String cursor = query.text("cursor");
    int from = 0;
    int to = Math.min(limit, items.size());
    boolean more = to < items.size();
    if (cursor != null) {
      String place = place(kind, cursor);
      if ("after".equals(query.text("direction"))) {
        to = firstNotBefore(items, key, order, place);
        from = Math.max(0, to - limit);
        more = from > 0;
      } else {
        from = firstBehind(items, key, order, place);
        to = Math.min(from + limit, items.size());
        more = to < items.size();
      }
    }
    List<T> page = items.subList(from, to);
    return new JsonObject()
        .put("items", page.stream().map(json).toList())
        .put("hasMore", more)
        .put("oldestCursor", cursor(kind, page, key, page.size() - 1))
        .put("newestCursor", cursor(kind, page, key, 0));
  }

  private static <T> int firstNotBefore(
      List<T> items, Function<T, String> key, Comparator<String> order, String place) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(key.apply(items.get(middle)), place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static <T> int firstBehind(
      List<T> items, Function<T, String> key, Comparator<String> order, String place) {
    int first = firstNotBefore(items, key, order, place);
    boolean there = first < items.size() && order.compare(key.apply(items.get(first)), place) == 0;
    return there ? first + 1 : first;
  }

  private static <T> @Nullable String cursor(
      String kind, List<T> page, Function<T, String> key, int index) {
    if (page.isEmpty()) {
      return null;
    }
    String place = kind + "|" + key.apply(page.get(index));
    byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the position that a cursor names, or rejects it. */
  public static String place(String kind, String cursor) {
    if (cursor.startsWith(MARK)) {
      try {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor.substring(MARK.length()));
        String place = new String(bytes, StandardCharsets.UTF_8);
        if (place.startsWith(kind + "|")) {
          return place.substring(kind.length() + 1);
        }
      } catch (IllegalArgumentException e) {
        // Falls through: not a cursor of this server.
      }
    }
    throw RejectionException.invalid(
        "The cursor does not belong to this list", "invalid_value", List.of("query", "cursor"));
  }
}
